// Good: the refinement compares the host with a list.
import express from 'express'
import { z } from 'zod'

const HOSTS = ['example.com', 'example.org']
const Body = z.object({ url: z.string().refine((url) => HOSTS.includes(new URL(url).hostname)) })
express().post('/import', async (req, res) => {
  const { url } = Body.parse(req.body)
  res.send(await (await fetch(url)).text())
})
