// Any text passes: the schemas check the form, not the host.
import { Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import express from 'express'
import * as yup from 'yup'

const Query = yup.object({ host: yup.string().url().required() })
const Host = Type.String({ format: 'uri' })
const app = express()

app.get('/a', async (req, res) => {
  const { host } = await Query.validate(req.query)
  res.json(await (await fetch(host)).json()) //! no-unvalidated-url(host)
})
app.get('/b', async (req, res) => {
  if (!Value.Check(Host, req.query.host)) return res.status(400).end()
  res.json(await (await fetch(`https://${req.query.host}/rates`)).json()) //! no-unvalidated-url(host)
})
