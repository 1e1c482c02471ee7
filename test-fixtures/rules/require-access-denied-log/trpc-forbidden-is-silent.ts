// tRPC: FORBIDDEN is sent to the client, and nothing is printed.
import { TRPCError, initTRPC } from '@trpc/server'

const t = initTRPC.context<{ user: { role: string } }>().create()
export const adminOnly = t.middleware(({ ctx, next }) => {
  if (ctx.user.role !== 'admin') throw new TRPCError({ code: 'FORBIDDEN' }) //! require-access-denied-log(denied)
  return next()
})
