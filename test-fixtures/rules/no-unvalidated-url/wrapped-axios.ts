// A wrapper gives the axios instance back.
import { setupCache } from 'axios-cache-interceptor'
import axios from 'axios'
import express from 'express'

const client = setupCache(axios.create())
express().get('/feed', async (req, res) => {
  res.json((await client.get(String(req.query.feed))).data) //! no-unvalidated-url(host)
})
