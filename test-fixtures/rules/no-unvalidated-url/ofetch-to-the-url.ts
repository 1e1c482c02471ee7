// ofetch: an absolute address wins over the base of the instance.
import express from 'express'
import { ofetch } from 'ofetch'

const api = ofetch.create({ baseURL: 'https://api.example.com' })
express().get('/feed', async (req, res) => {
  res.json(await api(req.query.path as string)) //! no-unvalidated-url(host)
})
