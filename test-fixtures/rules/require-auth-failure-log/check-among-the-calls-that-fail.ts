// Bad: of what fails the check is named, not the first call that is waited for.
import express from 'express'
import { verify } from './tokens'
import { users } from './users'

const app = express()
app.post('/code', async (req, res) => {
  try {
    const claims = verify(req.body.token)
    res.json(await users.find(claims))
  } catch {
    res.sendStatus(401)
    //<^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "when 'verify' throws"
  }
})
