// Good: what stands in for a status that the error does not have says whose fault it is taken for. 500 says that it is the server's.
const express = require('express')
const { importAll, open } = require('./store')

express().get('/files/:id', async (req, res) => {
  try {
    res.send(await open(req.params.id))
  } catch (err) {
    res.status(err.status || 404).end()
  }
})
express().post('/files', async (req, res) => {
  try {
    await importAll(req.body)
    res.end()
  } catch (err) { //! require-error-log(client)
    res.status(err.status || 500).end()
  }
})
express().put('/files/:id', async (req, res) => {
  try {
    res.send(await open(req.params.id))
  } catch (err) { //! require-error-log(client)
    if (err.isOurs) return res.status(err.status || 400).end()
    res.status(500).send(err.message)
  }
})
