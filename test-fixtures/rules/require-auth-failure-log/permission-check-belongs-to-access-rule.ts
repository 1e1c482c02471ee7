// Good here: what casl denies is a matter of access, whatever the status.
import express from 'express'
import { abilityFor } from './abilities'

express().delete('/posts/:id', (req, res) => {
  const ability = abilityFor(req.user)
  if (ability.cannot('delete', 'Post')) return res.status(401).end()
  res.sendStatus(204)
})
