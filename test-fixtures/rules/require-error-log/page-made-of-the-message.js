// The function makes a page of the message and does nothing else, so only the client learns of the error; another one logs what it shows.
const express = require('express')
const pino = require('pino')
const { accounts } = require('./accounts')

const log = pino()
const app = express()

const errorPage = (title, message) => `<h1>${title}</h1><p>${message.replace(/</g, '&lt;')}</p>`
function loggedPage(title, message) {
  log.error(message)
  return errorPage(title, message)
}

app.post('/accounts', async (req, res) => {
  try {
    res.send(await accounts.add(req.body))
  } catch (err) {
  //^^^^^^^^^^^ error: require-error-log(client)
    res.status(500).send(errorPage('Not added', `It failed: ${err.message}`))
  }
})

app.delete('/accounts/:id', async (req, res) => {
  try {
    res.send(await accounts.remove(req.params.id))
  } catch (err) {
    res.status(500).send(loggedPage('Not removed', err.message))
  }
})
