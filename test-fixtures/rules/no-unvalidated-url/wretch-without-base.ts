// wretch: with no base, the whole address comes from the client.
import express from 'express'
import wretch from 'wretch'

express().post('/hook', async (req, res) => {
  await wretch().url(req.body.callback).post({ done: true }) //! no-unvalidated-url(host)
  await wretch(req.body.next).get().res() //! no-unvalidated-url(host)
  res.sendStatus(204)
})
