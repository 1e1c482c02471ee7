const express = require('express')
const log = require('./logger')
const { findShown, findUser } = require('./users')
const schemas = require('./schemas')

const app = express()

app.get('/users/:email', async (req, res) => {
  const user = await findUser(req.params.email)
  log.info({ user }, 'read') //! no-sensitive-data-in-logs(shape) "'passwordHash'"
  const shown = await findShown(req.params.email)
  log.info({ shown }, 'read')
  res.json(shown)
})

app.get('/rates', async (req, res) => {
  const { value, error } = schemas.region.validate(req.query)
  if (error) return res.status(400).json({ message: 'no such region' })
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-input-rejection-log(rejected)
  const rates = await fetch(`https://${value.host}/rates`)
  res.json(await rates.json())
})

app.post('/hooks', async (req, res) => {
  const { value, error } = schemas.hook.validate(req.body)
  if (error) return res.status(400).json({ message: 'no such address' })
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-input-rejection-log(rejected)
  await fetch(value.url) //! no-unvalidated-url(host)
  res.sendStatus(204)
})

module.exports = app
