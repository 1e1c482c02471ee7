// tRPC: the input of a login is logged whole, and its password is read beside it.
import { publicProcedure } from './trpc'
import { logger } from './logger'
import { check } from './users'

export const login = publicProcedure.mutation(async ({ input }) => {
  logger.info('login', input) //! no-sensitive-data-in-logs(whole)
  return check(input.name, input.password)
})
