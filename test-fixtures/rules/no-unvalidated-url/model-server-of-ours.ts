// Good: the client chooses the model, not the server.
import express from 'express'
import OpenAI from 'openai'

const client = new OpenAI({ baseURL: process.env.MODEL_SERVER })
express().post('/chat', async (req, res) => {
  res.json(await client.responses.create({ model: req.body.model, input: req.body.text }))
})
