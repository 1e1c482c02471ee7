// next-auth: `authorize` answers null for a wrong password.
import bcrypt from 'bcryptjs'
import CredentialsProvider from 'next-auth/providers/credentials'
import { users } from '@/lib/users'

export const provider = CredentialsProvider({
  credentials: { name: {}, password: {} },
  async authorize(credentials) {
    const user = await users.findByName(credentials!.name)
    const matches = await bcrypt.compare(credentials!.password, user.hash)
    if (!matches) return null
    //            ^^^^^^^^^^^ error: require-auth-failure-log(refused)
    return { id: user.id }
  },
})
