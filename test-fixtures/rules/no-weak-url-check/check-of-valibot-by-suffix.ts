// valibot: a step of the pipe asks for the end of the host, without its dot.
import express from 'express'
import * as v from 'valibot'

const Body = v.object({ url: v.pipe(v.string(), v.check((url) => new URL(url).hostname.endsWith('example.com'))) })
//                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(suffix)
express().post('/import', async (req, res) => {
  const { url } = v.parse(Body, req.body)
  res.send(await (await fetch(url)).text())
})
