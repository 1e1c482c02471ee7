// Helpers that answer with the status that they are given: whether it refuses is known where they are called. One stands in the other.
const express = require('express')
const bcrypt = require('bcrypt')

const app = express()

function answer(res, status, body) {
  res.status(status).json(body)
}

function fail(res, status = 500, message = 'failed') {
  return answer(res, status, { message })
}

function failAndLog(res, status, message) {
  console.warn('refused', status, message)
  return answer(res, status, { message })
}

app.post('/login', async (req, res) => {
  const ok = await bcrypt.compare(req.body.password, app.locals.hash)
  if (!ok) return fail(res, 401, 'wrong password')
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compare is false"
  answer(res, 200, { ok })
})

app.post('/again', async (req, res) => {
  const ok = await bcrypt.compare(req.body.password, app.locals.hash)
  if (!ok) return failAndLog(res, 401, 'wrong password')
  answer(res, 200, { ok })
})
