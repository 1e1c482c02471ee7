// Good: NextAuth's authorize, a session that is missing, passport-jwt and bcryptjs say no, and each says so to the log first.
import { compare } from 'bcryptjs'
import { getServerSession, type NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { Strategy as JwtStrategy } from 'passport-jwt'
import passport from 'passport'
import pino from 'pino'
import { users } from './users'

const log = pino()
export const options: NextAuthOptions = {
  providers: [
    CredentialsProvider({
      credentials: {},
      async authorize(given: any) {
        const user = await users.byName(given.name)
        if (await compare(given.password, user.hash)) return user
        log.warn({ event: 'authn_login_fail', userid: user.id }, 'login refused')
        return null
      },
    }),
  ],
}
export async function GET() {
  const session = await getServerSession(options)
  if (session) return Response.json(session.user)
  log.warn('session refused')
  return new Response(null, { status: 401 })
}
passport.use(
  new JwtStrategy({ secretOrKey: process.env.SECRET!, jwtFromRequest: () => null }, async (claims, done) => {
    const user = await users.byId(claims.sub)
    if (!user) {
      log.warn({ event: 'authn_login_fail', userid: claims.sub }, 'token refused')
      return done(null, false)
    }
    done(null, user)
  }),
)
