// Good: the pattern of the schema fixes the host.
import express from 'express'
import { z } from 'zod'

const Query = z.object({ url: z.string().regex(/^https:\/\/example\.com\/feeds/) })
express().get('/feed', async (req, res) => {
  const query = Query.safeParse(req.query)
  if (!query.success) return res.sendStatus(400)
  res.send(await (await fetch(query.data.url)).text())
})
