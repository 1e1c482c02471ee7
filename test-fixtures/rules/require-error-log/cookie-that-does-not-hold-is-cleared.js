// Good: nobody is refused, the cookie that does not hold is only forgotten; bad: what fails is an order.
const { verify } = require('./tokens')
const { orders } = require('./orders')

exports.fromCookie = async (ctx, next) => {
  const token = ctx.cookies.get('token')
  if (!token) return next()
  try {
    ctx.state.claims = await verify(token)
  } catch (err) {
    ctx.cookies.set('token', null)
  }
  return next()
}

exports.order = async (req, res, next) => {
  try {
    await orders.send(req.body)
  } catch (err) {
  //^^^^^^^^^^^ error: require-error-log(catch)
    res.clearCookie('cart')
  }
  next()
}
