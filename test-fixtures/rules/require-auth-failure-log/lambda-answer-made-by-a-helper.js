// A handler returns what a helper makes of the status: `reply(401, …)` is the refusal, and one that logs is none.
const bcrypt = require('bcryptjs')

const reply = (statusCode, body) => ({ statusCode, body: JSON.stringify(body) })

function refuse(code, message) {
  console.warn('login refused', { code, message })
  return { statusCode: code, body: message }
}

exports.handler = async (event, context) => {
  const { password, hash, second } = JSON.parse(event.body)
  if (!bcrypt.compareSync(password, hash)) return reply(401, { message: 'wrong password' })
  //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compareSync is false"
  if (!bcrypt.compareSync(second, hash)) return refuse(401, 'wrong password')
  return reply(200, {})
}
