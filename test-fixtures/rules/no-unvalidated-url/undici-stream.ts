// undici streams whatever address it is given.
import express from 'express'
import { stream } from 'undici'

express().get('/download', async (req, res) => {
  await stream(String(req.query.url), { method: 'GET' }, () => res) //! no-unvalidated-url(host)
})
