// A token that is not among the known ones is a wrong token, not a missing one.
import express from 'express'

const known = [...String(process.env.CLIENT_KEYS).split(',')]

express().post('/metrics', (req, res) => {
  const token = req.header('authorization')
  if (token && known.includes(token)) {
    res.sendStatus(200)
  } else {
    res.sendStatus(401) //! require-auth-failure-log(refused) "'token' is missing or 'known.includes(token)' is false"
  }
})
