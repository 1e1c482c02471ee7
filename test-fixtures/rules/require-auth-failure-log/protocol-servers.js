// Servers of other protocols ask a function who may come in.
const { SMTPServer } = require('smtp-server')
const aedes = require('aedes')()
const bcrypt = require('bcrypt')

new SMTPServer({
  onAuth(auth, session, callback) {
    if (this.closing) return callback(new Error('Server shutdown in progress'))
    if (auth.username !== 'mail' || auth.password !== process.env.SMTP_PASSWORD) {
      return callback(new Error('Invalid username or password')) //! require-auth-failure-log(refused)
    }
    callback(null, { user: 1 })
  },
}).listen(465)

aedes.authenticate = async (client, username, password, callback) => {
  const device = await devices.get(username)
  if (!device || !(await bcrypt.compare(password.toString(), device.hash))) {
    const error = new Error('Auth error')
    error.returnCode = 4
    return callback(error, false) //! require-auth-failure-log(refused)
  }
  callback(null, true)
}

new SMTPServer({
  onAuth(auth, session, callback) {
    if (auth.username !== 'mail' || auth.password !== process.env.SMTP_PASSWORD) {
      console.warn('login failed', session.remoteAddress)
      return callback(new Error('Invalid username or password'))
    }
    callback(null, { user: 1 })
  },
}).listen(587)
