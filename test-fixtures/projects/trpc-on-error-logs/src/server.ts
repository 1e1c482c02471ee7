// Good: onError of the adapter logs each error.
import { createHTTPServer } from '@trpc/server/adapters/standalone'
import { logger } from './logger'
import { router } from './router'

createHTTPServer({
  router,
  onError({ error, path }) {
    logger.warn({ err: error, path }, 'procedure failed')
  },
}).listen(3000)
