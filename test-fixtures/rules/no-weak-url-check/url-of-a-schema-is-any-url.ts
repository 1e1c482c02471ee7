// `z.string().url()` says that it is an address, and nothing of its host: that is the call's finding.
import express from 'express'
import { z } from 'zod'

const Body = z.object({ url: z.string().url() })
express().post('/import', async (req, res) => {
  const { url } = Body.parse(req.body)
  res.send(await (await fetch(url)).text())
})
