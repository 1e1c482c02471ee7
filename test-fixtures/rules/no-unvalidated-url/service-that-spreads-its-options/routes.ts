// A class whose options are made of what they were before is read like any other.
import { Router } from 'express'
import type { Loader } from './loader'

export function routes(loader: Loader) {
  return Router().post('/load', async (req, res) => {
    res.json(await loader.load(req.body.url)) //! no-unvalidated-url(host)
  })
}
