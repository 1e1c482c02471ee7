// Good: the procedure's input stands behind the question mark of a fixed address.
import { initTRPC } from '@trpc/server'
import { z } from 'zod'

const t = initTRPC.create()
export const search = t.procedure.input(z.object({ q: z.string() })).query(async ({ input }) => {
  const answer = await fetch(`https://api.example.com/search?q=${encodeURIComponent(input.q)}`)
  return answer.json()
})
