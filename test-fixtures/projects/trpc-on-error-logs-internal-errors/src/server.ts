// Bad: onError of the adapter logs internal errors only.
import { createHTTPServer } from '@trpc/server/adapters/standalone'
import { logger } from './logger'
import { router } from './router'

createHTTPServer({
  router,
  onError({ error, path }) {
    if (error.code === 'INTERNAL_SERVER_ERROR') logger.error({ err: error, path }, 'procedure failed')
  },
}).listen(3000)
