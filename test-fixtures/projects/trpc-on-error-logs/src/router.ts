import { initTRPC, TRPCError } from '@trpc/server'
import bcrypt from 'bcrypt'
import { users } from './users'

const t = initTRPC.create()

export const router = t.router({
  login: t.procedure.mutation(async ({ input }: any) => {
    const user = await users.find(input.name)
    const matches = await bcrypt.compare(input.password, user.hash)
    if (!matches) throw new TRPCError({ code: 'UNAUTHORIZED' })
    return { id: user.id }
  }),
})
