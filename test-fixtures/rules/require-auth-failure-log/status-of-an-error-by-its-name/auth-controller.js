const { login } = require('./auth-service')

exports.login = async (req, res, next) => {
  try {
    res.json(await login(req.body.email, req.body.password))
  } catch (error) {
    next(error)
  }
}
