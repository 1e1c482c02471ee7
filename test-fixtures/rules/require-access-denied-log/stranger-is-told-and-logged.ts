// As before, with a record.
import { Router } from 'express'
import pino from 'pino'
import { documents } from './documents'

const log = pino()
export const router = Router()
router.get('/documents/:id', async (req, res) => {
  const found = await documents.find(req.params.id)
  if (found.ownerId !== req.user.id) {
    log.warn({ document: found.id, userId: req.user.id }, 'not his document')
    return res.status(404).end()
  }
  res.json(found)
})
