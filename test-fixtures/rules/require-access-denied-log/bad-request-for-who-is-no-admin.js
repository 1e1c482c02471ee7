// The status says that the request is bad; the condition says that somebody may not do it.
const express = require('express')
const { isAdmin, removeFile } = require('files')

const app = express()

app.delete('/files/:id', (req, res) => {
  if (!isAdmin(req.session.userId)) {
    res.status(400).send({ reason: 'file-denied' }) //! require-access-denied-log(denied)
    return
  }
  removeFile(req.params.id)
  res.sendStatus(204)
})

app.put('/files/:id', (req, res) => {
  if (!isAdmin(req.session.userId)) {
    console.warn('file denied', req.session.userId)
    res.status(400).send({ reason: 'file-denied' })
    return
  }
  res.sendStatus(204)
})
