// A refresh token that does not verify ends the session without a trace.
const jwt = require('jsonwebtoken')

exports.refresh = function (req, res) {
  let payload
  try {
    payload = jwt.verify(req.cookies.refresh, process.env.REFRESH_KEY)
  } catch (e) {
    res.clearCookie('refresh')
    return res.sendStatus(401) //! require-auth-failure-log(refused)
  }
  res.json({ access: jwt.sign({ sub: payload.sub }, process.env.JWT_KEY) })
}
