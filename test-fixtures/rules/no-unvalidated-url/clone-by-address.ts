// Cloning a repository asks the server that its address names.
import express from 'express'
import simpleGit from 'simple-git'

express().post('/import', async (req, res) => {
  await simpleGit().clone(req.body.repository, '/tmp/work') //! no-unvalidated-url(host)
  res.sendStatus(204)
})
