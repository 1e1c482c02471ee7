// Good: yup is given a function that compares the host.
import express from 'express'
import * as yup from 'yup'

const schema = yup.object({
  url: yup.string().test('host', 'unknown host', (url) => new URL(url).host === 'hooks.example.com'),
})
express().post('/hooks', async (req, res) => {
  const { url } = await schema.validate(req.body)
  res.sendStatus((await fetch(url, { method: 'POST' })).status)
})
