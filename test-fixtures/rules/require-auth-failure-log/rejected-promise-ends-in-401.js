// A signature that does not hold rejects the promise; the answer is 401, and nobody is told. Here a log tells of it first.
import express from 'express'
import { verifier } from './verifier'

const app = express()

app.post('/silent', (request, response) => {
  verifier
    .verify(request.body)
    .then(() => response.send('ok'))
    .catch((err) => {
      response.status(401).end(err.message) //! require-auth-failure-log(refused)
    })
})

app.post('/loud', (request, response) => {
  verifier
    .verify(request.body)
    .then(() => response.send('ok'))
    .catch((err) => {
      console.warn('signature refused', err)
      response.status(401).end(err.message)
    })
})
