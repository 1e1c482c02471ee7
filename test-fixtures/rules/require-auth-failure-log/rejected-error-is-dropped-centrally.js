// A promise is rejected with the error of a refusal, which the file hands to a central handler that logs others only.
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
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "'error' is set"
  resolve()
}
app.use((req, res, next) => {
  new Promise((resolve, reject) => passport.authenticate('jwt', verify(req, resolve, reject))(req, res, next))
    .then(() => next())
    .catch((error) => next(error))
})
app.use((error, req, res, next) => {
  if (error instanceof ApiError) return res.status(error.status).send(error.message)
  console.error(error)
  res.status(500).end()
})
