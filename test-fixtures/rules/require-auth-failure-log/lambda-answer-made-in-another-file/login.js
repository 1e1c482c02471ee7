// A handler returns what a helper of another file makes of the status.
const bcrypt = require('bcryptjs')
const { answer } = require('./answers')

exports.handler = async (event, context) => {
  const { password, hash } = JSON.parse(event.body)
  if (!bcrypt.compareSync(password, hash)) return answer(401, { message: 'wrong password' })
  //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compareSync is false"
  return answer(200, {})
}
