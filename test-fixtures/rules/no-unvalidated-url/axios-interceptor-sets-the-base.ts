// An interceptor may set the base of every request.
import axios from 'axios'
import express from 'express'

express().get('/orders', async (req, res) => {
  const client = axios.create()
  client.interceptors.request.use((config) => ({ ...config, baseURL: String(req.query.server) })) //! no-unvalidated-url(host)
  res.json((await client.get('/orders')).data)
})
