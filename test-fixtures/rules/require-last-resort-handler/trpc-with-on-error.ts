// Good: errors of procedures are logged.
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import { router } from './router'

export const api = createExpressMiddleware({
  router,
  onError: ({ error, path }) => console.error(path, error),
})
