// That a file is not there refuses no input, whatever the status; a name that is missing does.
const express = require('express')
const { readFile, FileNotFound } = require('files')

const app = express()

app.get('/files/:id', (req, res) => {
  try {
    res.send(readFile(req.params.id))
  } catch (e) {
    if (!(e instanceof FileNotFound)) throw e
    res.status(400).send({ reason: 'file-not-found' })
  }
})

app.post('/files', (req, res) => {
  if (!req.body.name) {
    res.status(400).send({ reason: 'no name' }) //! require-input-rejection-log(rejected)
    return
  }
  res.sendStatus(204)
})
