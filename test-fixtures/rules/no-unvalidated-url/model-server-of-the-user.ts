// Our key goes to the server that the client names.
import express from 'express'
import OpenAI from 'openai'

express().post('/chat', async (req, res) => {
  const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, baseURL: req.body.baseUrl }) //! no-unvalidated-url(host)
  res.json(await client.models.list())
})
