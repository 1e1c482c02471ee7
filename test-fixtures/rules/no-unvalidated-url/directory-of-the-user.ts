// The directory that is asked for the password is the one the client names.
import express from 'express'
import { Client } from 'ldapts'

express().post('/test-directory', async (req, res) => {
  const client = new Client({ url: `ldap://${req.body.host}` }) //! no-unvalidated-url(host)
  await client.bind(process.env.LDAP_USER, process.env.LDAP_PASSWORD)
  res.sendStatus(204)
})
