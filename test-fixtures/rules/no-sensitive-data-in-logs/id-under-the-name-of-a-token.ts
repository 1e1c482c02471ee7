// Whose token it is, and whose account, is no secret under whatever name it is logged.
import type { JWT } from 'next-auth/jwt'

export function jwt({ token, user }: { token: JWT; user?: { id: string } }) {
  if (user) token.sub = user.id
  console.log('jwt callback', { token: token.sub })
  console.log('whole token', { token }) //! no-sensitive-data-in-logs(reaches)
  return token
}
