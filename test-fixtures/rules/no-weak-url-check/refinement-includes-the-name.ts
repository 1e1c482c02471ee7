// A refinement of a schema is run like a check.
import express from 'express'
import { z } from 'zod'

const Body = z.object({ url: z.string().refine((url) => url.includes('example.com')) })
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(includes)
express().post('/import', async (req, res) => {
  const { url } = Body.parse(req.body)
  res.send(await (await fetch(url)).text())
})
