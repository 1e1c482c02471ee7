// Good: what casl denies is recorded.
import express from 'express'
import { defineAbility } from '@casl/ability'
import { logger } from './logger'

const ability = defineAbility((can) => can('read', 'Post'))
express().delete('/posts/:id', (req, res) => {
  if (ability.can('delete', 'Post')) return res.sendStatus(204)
  logger.warn({ event: 'authz_fail', post: req.params.id }, 'delete denied')
  res.sendStatus(403)
})
