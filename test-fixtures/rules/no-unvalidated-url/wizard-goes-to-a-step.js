// Good: something else that can go somewhere.
const express = require('express')
const wizards = require('./wizards')
const app = express()

app.post('/wizard', async (req, res) => {
  const wizard = await wizards.of(req.user)
  await wizard.goto(req.body.step, { validate: true })
  res.json(wizard.state)
})
