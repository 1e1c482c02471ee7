// Status 404 for somebody else's document hides it from strangers; that one tried is worth a record all the same.
import { Router } from 'express'
import { documents } from './documents'

export const router = Router()
router.get('/documents/:id', async (req, res) => {
  const found = await documents.find(req.params.id)
  if (!found) return res.status(404).end()
  if (found.ownerId !== req.user.id) return res.status(404).end() //! require-access-denied-log(denied) "'found.ownerId' is not 'req.user.id'"
  if (found.version !== req.body.version) return res.status(404).end()
  res.json(found)
})
