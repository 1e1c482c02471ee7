const { login } = require('./auth-service')

exports.login = async (req, res, next) => {
  try {
    res.json(await login(req.body.email, req.body.password))
  } catch (error) {
    console.warn('login failed', { email: req.body.email, error })
    next(error)
  }
}
