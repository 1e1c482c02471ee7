// A push that GitHub did not sign is refused.
import express from 'express'
import { Webhooks } from '@octokit/webhooks'

const webhooks = new Webhooks({ secret: process.env.GITHUB_SECRET })
express().post('/github', async (req, res) => {
  if (!(await webhooks.verify(req.body, req.get('x-hub-signature-256')))) {
    return res.status(401).send('Unauthorized') //! require-integrity-failure-log(mismatch)
  }
  res.sendStatus(202)
})
