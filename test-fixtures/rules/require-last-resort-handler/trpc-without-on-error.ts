// tRPC prints no error of a procedure by itself.
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import { router } from './router'

export const api = createExpressMiddleware({ router })
//                 ^^^^^^^^^^^^^^^^^^^^^^^ error: require-last-resort-handler(missing) "tRPC does not print unexpected errors"
