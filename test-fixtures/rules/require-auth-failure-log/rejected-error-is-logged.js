// Good: whoever waits for the promise logs what it is rejected with.
const passport = require('passport')
const app = require('express')()

class ApiError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

const verify = (req, resolve, reject) => (error, user) => {
  if (error || !user) return reject(new ApiError(401, 'Please authenticate'))
  resolve()
}
app.use((req, res, next) => {
  new Promise((resolve, reject) => passport.authenticate('jwt', verify(req, resolve, reject))(req, res, next))
    .then(() => next())
    .catch((error) => {
      console.warn(req.path, error)
      next(error)
    })
})
app.use((error, req, res, next) => {
  if (error instanceof ApiError) return res.status(error.status).send(error.message)
  console.error(error)
  res.status(500).end()
})
