// The middleware ends the session, and nothing says whose.
// @preset all
import express from 'express'
import { auth } from 'express-openid-connect'

const app = express()
app.use(auth({ authRequired: false }))
app.get('/logout', (req, res) => res.oidc.logout({ returnTo: '/' })) //! require-auth-success-log(done) "logged out"
