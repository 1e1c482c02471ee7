// Auth.js refuses a login when the callback says false, and prints nothing of it.
import type { NextAuthOptions } from 'next-auth'
import { bans } from './bans'

export const options: NextAuthOptions = {
  providers: [],
  callbacks: {
    async signIn({ user }) {
      if (await bans.isBanned(user.email)) return false //! require-access-denied-log(denied)
      return true
    },
  },
}

export const logged: NextAuthOptions = {
  providers: [],
  callbacks: {
    async signIn({ user }) {
      if (await bans.isBanned(user.email)) {
        console.warn('banned account', user.id)
        return false
      }
      return true
    },
  },
}
