// Good: only repositories of our own host are cloned.
import { execFile } from 'node:child_process'
import express from 'express'

express().post('/import', (req, res) => {
  const { hostname } = new URL(req.body.repository)
  if (hostname !== 'git.example.com') return res.sendStatus(400)
  execFile('git', ['clone', req.body.repository, '/srv/import'], (err) => res.sendStatus(err ? 502 : 204))
})
