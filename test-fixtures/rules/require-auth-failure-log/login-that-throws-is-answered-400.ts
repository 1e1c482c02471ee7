// A login that throws is a failed login, though the answer says that the input is bad.
import express from 'express'
import { accounts } from './accounts'

express().post('/login', async (req, res) => {
  try {
    res.json(await accounts.loginWithService(req.params.service, req.body))
  } catch (error) {
    res.status(400).json({ message: (error as Error).message }) //! require-auth-failure-log(refused) "'accounts.loginWithService' throws"
  }
})
