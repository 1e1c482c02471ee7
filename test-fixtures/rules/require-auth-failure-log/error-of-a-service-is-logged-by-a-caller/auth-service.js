// Good: the caller in another file logs what the service throws before it hands it on.
const bcrypt = require('bcrypt')
const ApiError = require('./api-error')
const { findByEmail } = require('./users')

const login = async (email, password) => {
  const user = await findByEmail(email)
  if (!(await bcrypt.compare(password, user.hash))) {
    throw new ApiError(401, 'Incorrect email or password')
  }
  return user
}

module.exports = { login }
