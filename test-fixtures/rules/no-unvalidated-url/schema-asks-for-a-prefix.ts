// A prefix that a schema asks for fixes the host when a slash ends it; without the slash it does not.
import express from 'express'
import { z } from 'zod'

const app = express()
const report = z.object({ url: z.string().startsWith('https://reports.example.com/') })
const weak = z.object({ url: z.string().startsWith('https://reports.example.com') })

app.post('/reports', async (req, res) => {
  const { url } = report.parse(req.body)
  res.json(await (await fetch(url)).json())
})

app.post('/import', async (req, res) => {
  const { url } = weak.parse(req.body)
  res.json(await (await fetch(url)).json()) //! no-unvalidated-url(host)
})
