// What another server refuses is passed on by its status: it knows why, and its log says so. Who asks another server whether somebody
// may come in, and makes a refusal of its answer, refuses.
import express from 'express'
import got from 'got'

const app = express()

app.get('/me', async (req, res) => {
  const answer = await got('https://people.example/me', { throwHttpErrors: false, headers: { authorization: req.get('authorization') } })
  if (answer.statusCode === 401) return res.status(401).end()
  return res.send(answer.body)
})

app.get('/inside', async (req, res) => {
  const found = await fetch('https://login.example/verify', { headers: { authorization: req.get('authorization') ?? '' } })
  if (!found.ok) return res.status(401).end() //! require-auth-failure-log(refused)
  return res.json(await found.json())
})
