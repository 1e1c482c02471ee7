// Good: the audit trail is told who was refused; the twin only makes an event of the refusal for whoever listens.
import express from 'express'
import { auditor, bus, isModerator } from './services'

const app = express()
app.post('/templates', async (req, res) => {
  if (!(await isModerator(req.user))) {
    auditor?.createEvent({ eventId: 'create-template', severityLevel: 'critical', request: req })
    res.status(403).send({ errors: 'Not authorized' })
    return
  }
  res.status(201).end()
})
app.delete('/templates', async (req, res) => {
  if (!(await isModerator(req.user))) {
    bus?.createEvent({ eventId: 'delete-template' })
    res.status(403).send({ errors: 'Not authorized' }) //! require-access-denied-log(denied)
    return
  }
  res.status(204).end()
})
