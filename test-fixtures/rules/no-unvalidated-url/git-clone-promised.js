// A promise of `exec` is `exec`: the repository is cloned from anywhere.
const { exec } = require('node:child_process')
const { promisify } = require('node:util')
const express = require('express')

const run = promisify(exec)
express().post('/import', async (req, res) => {
  await run(`git clone ${req.body.repository} /srv/import`) //! no-unvalidated-url(host)
  res.sendStatus(204)
})
