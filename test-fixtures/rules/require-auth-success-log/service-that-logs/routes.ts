// Good: the service writes the record itself, or it is written behind the call; so may what the project made and nobody finds; what begins a login is none.
// @preset all
import express from 'express'
import imap from 'imap-client'
import { Accounts } from './accounts'
import { handler } from './not-found'

const app = express()
const accounts = new Accounts()
app.post('/login', async (req, res) => {
  res.json(await accounts.login(req.body.name, req.body.password))
})
app.post('/logout', async (req, res) => {
  await imap.logout(req.body.token)
  console.log('logged out', req.body.name)
  res.sendStatus(204)
})
app.post('/factor', async (req, res) => {
  res.json(await handler.enableTotp(req.body.user, req.body.token))
})
app.get('/start', async (req, res) => {
  res.json(await accounts.loginWithOpenIdSetup(req.query.returnUrl))
})
app.get('/mail', async (_req, res) => {
  await imap.login(process.env.MAIL_USER, process.env.MAIL_PASSWORD)
  res.json(await imap.list())
})
