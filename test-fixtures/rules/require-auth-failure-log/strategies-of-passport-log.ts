// Good: each strategy says who was refused before it says no.
import passport from 'passport'
import pino from 'pino'
import { Strategy as GoogleStrategy } from 'passport-google-oauth20'
import { Strategy as SamlStrategy } from '@node-saml/passport-saml'
import { Strategy as LdapStrategy } from 'passport-ldapauth'
import { Strategy as BearerStrategy } from 'passport-http-bearer'
import { users } from './users'

const log = pino()
passport.use(new GoogleStrategy({ clientID: 'id', clientSecret: 's', callbackURL: '/back' }, async (_a, _r, profile, done) => {
  const user = await users.byGoogle(profile.id)
  if (!user) {
    log.warn({ event: 'authn_login_fail', profile: profile.id }, 'login refused')
    return done(null, false)
  }
  done(null, user)
}))
passport.use(new SamlStrategy({ cert: 'c', issuer: 'i' } as never, async (profile: any, done: any) => {
  const user = await users.byName(profile.nameID)
  if (!user) {
    log.warn({ event: 'authn_login_fail', name: profile.nameID }, 'login refused')
    return done(null, false)
  }
  done(null, user)
}))
passport.use(new LdapStrategy({ server: { url: 'ldap://x' } } as never, (entry: any, done: any) => {
  if (!entry.mail) {
    log.warn({ event: 'authn_login_fail', name: entry.uid }, 'login refused')
    return done(null, false)
  }
  done(null, entry)
}))
passport.use(new BearerStrategy(async (token, done) => {
  const user = await users.byToken(token)
  if (!user) log.warn({ event: 'authn_login_fail' }, 'token refused')
  done(null, user ?? false)
}))
