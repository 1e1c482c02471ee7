// Good: the withdrawn key is on record.
import express from 'express'
import { apiKeys } from './stores'

express().delete('/keys/:id', async (req, res) => {
  await apiKeys.deleteOne({ _id: req.params.id })
  console.warn('key deleted', req.params.id, req.user.id)
  res.sendStatus(204)
})
