// Good: what Casbin and a policy of the project refuse is logged before it is answered.
import { newEnforcer } from 'casbin'
import express from 'express'
import pino from 'pino'
import { postPolicy } from './policies'

const log = pino()
const app = express()
app.delete('/posts/:id', async (req, res) => {
  const enforcer = await newEnforcer('model.conf', 'policy.csv')
  if (!(await enforcer.enforce(req.user.id, req.params.id, 'delete'))) {
    log.warn({ event: 'authz_fail', userid: req.user.id }, 'denied')
    return res.sendStatus(403)
  }
  if (!postPolicy.canDelete(req.user, req.params.id)) {
    log.warn({ event: 'authz_fail', userid: req.user.id }, 'denied')
    return res.sendStatus(403)
  }
  res.sendStatus(204)
})
