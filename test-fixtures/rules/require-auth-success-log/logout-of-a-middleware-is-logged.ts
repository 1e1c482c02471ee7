// Good: the logout is on record.
// @preset all
import express from 'express'
import { auth } from 'express-openid-connect'

const app = express()
app.use(auth({ authRequired: false }))
app.get('/logout', (req, res) => {
  console.info('logout', req.oidc.user?.sub)
  return res.oidc.logout({ returnTo: '/' })
})
