// A key is withdrawn, and no record says so.
import express from 'express'
import { apiKeys } from './stores'

express().delete('/keys/:id', async (req, res) => {
  await apiKeys.deleteOne({ _id: req.params.id }) //! require-security-change-log(changed)
  res.sendStatus(204)
})
