// A key that does not fit rejects the promise; the answer is 401, and nobody is told. Here a log tells of it first.
import express from 'express'
import { users } from 'some-store'

const app = express()

async function check({ id, key }) {
  const user = await users.find(id)
  if (user.key !== key) throw new Error('another key')
}

app.post('/silent', (request, response) => {
  check(request.body)
    .then(() => response.send('ok'))
    .catch((err) => {
      response.status(401).end(err.message) //! require-auth-failure-log(refused)
    })
})

app.post('/loud', (request, response) => {
  check(request.body)
    .then(() => response.send('ok'))
    .catch((err) => {
      console.warn('key refused', err)
      response.status(401).end(err.message)
    })
})
