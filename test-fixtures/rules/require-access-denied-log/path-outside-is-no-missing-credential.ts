// A path that leads out of its folder is no credential that is missing, whatever it begins with.
import { join, sep } from 'node:path'
import express from 'express'

const root = '/srv/maps'

express().get('/maps/:file', (req, res) => {
  const target = join(root, req.params.file)
  if (target !== root && !target.startsWith(root + sep)) {
    return res.status(403).json({ error: 'Forbidden' }) //! require-access-denied-log(denied)
  }
  res.sendFile(target)
})
