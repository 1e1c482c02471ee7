// restify: an error given to `next` is answered, and nobody prints it.
const bcrypt = require('bcrypt')
const restify = require('restify')
const errors = require('restify-errors')
const users = require('./users')

restify.createServer().post('/login', async (req, res, next) => {
  const user = await users.find(req.body.name)
  if (!(await bcrypt.compare(req.body.password, user.hash))) {
    return next(new errors.UnauthorizedError('bad credentials')) //! require-auth-failure-log(refused)
  }
  res.send({ id: user.id })
})
