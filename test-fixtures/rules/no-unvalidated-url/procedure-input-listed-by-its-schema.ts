// A procedure runs on input that its schema let through: a store out of a list cannot lead elsewhere.
import { initTRPC } from '@trpc/server'
import { z } from 'zod'

const t = initTRPC.create()
const signedIn = t.procedure.use(({ next }) => next())

export const stores = t.router({
  stock: signedIn.input(z.object({ store: z.enum(['main', 'outlet']) })).query(async ({ input }) => {
    const answer = await fetch(`https://${input.store}.stock.example/items`)
    return answer.json()
  }),
  both: signedIn
    .input(z.object({ store: z.enum(['main', 'outlet']) }))
    .input(z.object({ host: z.string() }))
    .query(async (options) => {
      await fetch(`https://${options.input.store}.stock.example/items`)
      return fetch(`https://${options.input.host}/items`) //! no-unvalidated-url(host)
    }),
})
