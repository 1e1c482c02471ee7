// What another file logs before anything is known of the outcome is no log of the failure.
const { SMTPServer } = require('smtp-server')
const accounts = require('./accounts')

exports.server = new SMTPServer({
  async onAuth(auth, session, callback) {
    const account = await accounts.verify(auth.username, auth.password)
    if (!account) return callback(new Error('Invalid username or password')) //! require-auth-failure-log(refused)
    callback(null, { user: account.id })
  },
})
