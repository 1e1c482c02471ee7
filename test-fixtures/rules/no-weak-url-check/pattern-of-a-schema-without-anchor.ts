// A pattern of a schema that may match anywhere.
import express from 'express'
import { z } from 'zod'

const Query = z.object({ url: z.string().regex(/example\.com\/feeds/) })
//                                             ^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(pattern)
express().get('/feed', async (req, res) => {
  const query = Query.safeParse(req.query)
  if (!query.success) return res.sendStatus(400)
  res.send(await (await fetch(query.data.url)).text())
})
