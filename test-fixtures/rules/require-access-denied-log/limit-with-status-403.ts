// Too many messages are refused with 403: the words speak of a limit.
import express from 'express'
import { limits } from './limits'

express().post('/messages', async (req, res) => {
  const { notLimited, sent } = await limits.count(req.ip)
  if (!notLimited || sent > 100) {
    res.status(403) //! require-access-denied-log(limited)
    return res.json({ error: 'You reached a daily sending limit', code: 'RateLimitedError' })
  }
  res.sendStatus(202)
})
