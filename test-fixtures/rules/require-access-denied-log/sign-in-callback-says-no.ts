// The callback of a sign-in that answers false denies it. Good: it logs before it does.
import NextAuth from 'next-auth'
import pino from 'pino'
import { allowed } from './allowed'

const logger = pino()

export const quiet = NextAuth({
  providers: [],
  callbacks: {
    async signIn({ user }) {
      if (!(await allowed.has(user.email))) return false //! require-access-denied-log(denied)
      return true
    },
  },
})
export const logged = NextAuth({
  providers: [],
  callbacks: {
    async signIn({ user }) {
      if (await allowed.has(user.email)) return true
      logger.warn({ user: user.id }, 'sign-in denied')
      return false
    },
  },
})
