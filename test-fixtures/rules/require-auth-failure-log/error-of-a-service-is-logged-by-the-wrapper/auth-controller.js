const catchAsync = require('./catch-async')
const { login } = require('./auth-service')

exports.login = catchAsync(async (req, res) => {
  res.json(await login(req.body.email, req.body.password))
})
