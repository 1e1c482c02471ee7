// Good: a joined path stands behind the slash; the option does not ask for paths.
import express from 'express'
import { posix } from 'node:path'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(`https://api.example.com/${posix.join('files', asked)}`)).text())
})
