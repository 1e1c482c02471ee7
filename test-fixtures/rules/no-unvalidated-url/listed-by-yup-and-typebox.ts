// Good: Yup's oneOf and TypeBox's union of literals list the hosts.
import { Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import express from 'express'
import * as yup from 'yup'

const Query = yup.object({ host: yup.string().oneOf(['eu.example.com', 'us.example.com']).required() })
const Host = Type.Union([Type.Literal('eu.example.com'), Type.Literal('us.example.com')])
const app = express()

app.get('/a', async (req, res) => {
  const { host } = await Query.validate(req.query)
  res.json(await (await fetch(`https://${host}/rates`)).json())
})
app.get('/b', async (req, res) => {
  if (!Value.Check(Host, req.query.host)) return res.status(400).end()
  res.json(await (await fetch(`https://${req.query.host}/rates`)).json())
})
app.get('/c', async (req, res) => {
  res.json(await (await fetch(`https://${Value.Parse(Host, req.query.host)}/rates`)).json())
})
