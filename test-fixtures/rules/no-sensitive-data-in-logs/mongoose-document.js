// A document that Mongoose finds has the fields of its schema; what is not selected by default is there when asked for.
const mongoose = require('mongoose')
const logger = require('pino')()

const account = new mongoose.Schema({
  email: { type: String, required: true },
  passwordHash: String,
  login: { apiKey: { type: String, select: false } },
})
account.add({ failures: Number })
const Account = mongoose.model('Account', account)

async function show(email) {
  const one = await Account.findOne({ email })
  logger.info({ one }, 'found') //! no-sensitive-data-in-logs(shape) "'passwordHash'"
  const all = await Account.find({}, '-email').lean().exec()
  logger.info({ all }, 'found') //! no-sensitive-data-in-logs(shape)
  Account.findById(email).then((user) => logger.info(user)) //! no-sensitive-data-in-logs(shape)
}
module.exports = { show }
