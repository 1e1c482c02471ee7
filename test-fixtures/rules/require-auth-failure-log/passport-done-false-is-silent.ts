// passport: `done(null, false)` refuses the login without a word.
import argon2 from 'argon2'
import passport from 'passport'
import { Strategy as LocalStrategy } from 'passport-local'
import { users } from './users'

passport.use(
  new LocalStrategy(async (name, password, done) => {
    const user = await users.findByName(name)
    if (!(await argon2.verify(user.hash, password))) return done(null, false)
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "is decided here"
    //                                                      ^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
    return done(null, user)
  }),
)
