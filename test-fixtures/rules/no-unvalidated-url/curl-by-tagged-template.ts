// execa runs the template as a command line; the address is a part of it.
import { $ } from 'execa'
import express from 'express'

express().get('/page', async (req, res) => {
  const { stdout } = await $`curl -s ${req.query.url}` //! no-unvalidated-url(host)
  res.send(stdout)
})
