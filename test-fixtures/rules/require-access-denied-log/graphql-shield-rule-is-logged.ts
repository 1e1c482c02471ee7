// As before, with a record.
import { rule } from 'graphql-shield'
import { log } from './log'

export const isAdmin = rule()(async (parent, args, context) => {
  if (context.user.role === 'admin') return true
  log.warn({ userId: context.user.id }, 'no admin')
  return false
})
