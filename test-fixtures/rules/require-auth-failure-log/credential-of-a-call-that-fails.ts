// A call that is given a token, a code or the old password and fails is a failed authentication, whatever status answers it.
// @preset all
import express, { type Response } from 'express'
import { accounts } from './accounts'

const app = express()
const sendError = (res: Response, err: unknown) => res.status(400).json({ message: (err as Error).message })

app.post('/refresh', async (req, res) => {
  try {
    const { accessToken, refreshToken } = req.body
    res.json(await accounts.refreshTokens(accessToken, refreshToken))
  } catch (err) {
    sendError(res, err) //! require-auth-failure-log(refused) "'accounts.refreshTokens' throws"
  }
})
app.post('/password', async (req, res) => {
  try {
    const { oldPassword, newPassword } = req.body
    await accounts.changePassword(req.params.id, oldPassword, newPassword)
    res.sendStatus(204)
  } catch (err) {
    sendError(res, err) //! require-auth-failure-log(refused) "'accounts.changePassword' throws"
  }
})
app.post('/factor', async (req, res) => {
  try {
    await accounts.twoFactor.unset(req.params.id, req.body.code)
    res.sendStatus(204)
  } catch (err) {
    sendError(res, err) //! require-auth-failure-log(refused) "'accounts.twoFactor.unset' throws"
  }
})
