// Verify callbacks of passport's strategies refuse by `done(null, false)`, whichever service has vouched for the user.
import passport from 'passport'
import { Strategy as GoogleStrategy } from 'passport-google-oauth20'
import { Strategy as GitHubStrategy } from 'passport-github2'
import { Strategy as OAuth2Strategy } from 'passport-oauth2'
import { Strategy as BearerStrategy } from 'passport-http-bearer'
import { Strategy as CustomStrategy } from 'passport-custom'
import { users } from './users'

const options = { clientID: 'id', clientSecret: process.env.SECRET!, callbackURL: '/back' }
passport.use(new GoogleStrategy(options, async (_access, _refresh, profile, done) => {
  const user = await users.byGoogle(profile.id)
  if (!user) return done(null, false) //! require-auth-failure-log(refused)
  done(null, user)
}))
passport.use(new GitHubStrategy(options, async (_access: string, _refresh: string, profile: any, done: any) => {
  const user = await users.byGitHub(profile.id)
  if (!user) return done(null, false) //! require-auth-failure-log(refused)
  done(null, user)
}))
passport.use(new OAuth2Strategy({ ...options, authorizationURL: '/a', tokenURL: '/t' }, async (_a: string, _r: string, profile: any, done: any) => {
  const user = await users.byId(profile.id)
  if (!user) return done(null, false) //! require-auth-failure-log(refused)
  done(null, user)
}))
passport.use(new BearerStrategy(async (token, done) => {
  const user = await users.byToken(token)
  if (!user) return done(null, false) //! require-auth-failure-log(refused)
  done(null, user)
}))
passport.use(new CustomStrategy(async (req, done) => {
  const user = await users.byKey(req.headers['x-key'])
  if (!user) return done(null, false) //! require-auth-failure-log(refused)
  done(null, user)
}))
