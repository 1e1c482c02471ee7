// A comparison with null is told as what it means: nobody is there.
import express from 'express'
import { users } from './users'

express().post('/login', async (req, res) => {
  const user = await users.byPassword(req.body.name, req.body.password)
  if (user == null) {
    res.sendStatus(401) //! require-auth-failure-log(refused) "when 'user' is missing, and"
    return
  }
  res.sendStatus(204)
})
