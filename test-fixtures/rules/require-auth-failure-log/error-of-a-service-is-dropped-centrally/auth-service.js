// A service throws an error of the project's own class, no file keeps it, and the central handler answers it without a log.
const bcrypt = require('bcrypt')
const ApiError = require('./api-error')
const { findByEmail } = require('./users')

const login = async (email, password) => {
  const user = await findByEmail(email)
  if (!(await bcrypt.compare(password, user.hash))) {
    throw new ApiError(401, 'Incorrect email or password')
    //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compare is false"
  }
  return user
}

module.exports = { login }
