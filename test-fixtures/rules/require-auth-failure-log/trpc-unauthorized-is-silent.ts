// tRPC: a TRPCError goes to the client; without an onError hook nothing is printed.
import { initTRPC, TRPCError } from '@trpc/server'
import bcrypt from 'bcrypt'
import { users } from './users'

const t = initTRPC.create()
export const login = t.procedure.mutation(async ({ input }: any) => {
  const user = await users.findByName(input.name)
  const matches = await bcrypt.compare(input.password, user.hash)
  if (!matches) throw new TRPCError({ code: 'UNAUTHORIZED' })
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
  return { id: user.id }
})
