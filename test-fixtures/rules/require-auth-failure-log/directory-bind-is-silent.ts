// LDAP: binding with a wrong password rejects.
import express from 'express'
import { Client } from 'ldapts'

const client = new Client({ url: 'ldaps://directory.example.com' })
express().post('/login', async (req, res) => {
  try {
    await client.bind(`uid=${req.body.name}`, req.body.password)
    res.sendStatus(204)
  } catch {
    res.sendStatus(401) //! require-auth-failure-log(refused)
  }
})
