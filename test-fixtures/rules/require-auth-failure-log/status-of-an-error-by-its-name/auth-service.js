// The status of the error that a service throws has a name of a list of statuses, not a number.
const httpStatus = require('http-status')
const bcrypt = require('bcrypt')
const ApiError = require('./api-error')
const { findByEmail } = require('./users')

const login = async (email, password) => {
  const user = await findByEmail(email)
  if (!(await bcrypt.compare(password, user.hash))) {
    throw new ApiError(httpStatus.UNAUTHORIZED, 'Incorrect email or password')
    //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compare is false"
  }
  return user
}

module.exports = { login }
