// Good: the field is not selected by default, taken out of the query, or out of JSON text.
const mongoose = require('mongoose')
const logger = require('pino')()

const hidden = new mongoose.Schema({ email: String, passwordHash: { type: String, select: false } })
const Hidden = mongoose.model('Hidden', hidden)
const open = new mongoose.Schema({ email: String, passwordHash: String, hasToken: Boolean })
const Open = mongoose.model('Open', open)
const quiet = new mongoose.Schema({ email: String, passwordHash: String })
quiet.set('toJSON', {
  transform(doc, ret) {
    delete ret.passwordHash
    return ret
  },
})
const own = new mongoose.Schema({ passwordHash: String })
own.methods.toJSON = function () {
  const shown = this.toObject()
  delete shown.passwordHash
  return shown
}
const Quiet = mongoose.model('Quiet', quiet)
const Own = mongoose.model('Own', own)

async function show(email) {
  logger.info({ user: await Hidden.findOne({ email }) })
  logger.info({ user: await Open.findOne({ email }).select('-passwordHash').lean() })
  logger.info({ user: await Open.find({}, { passwordHash: 0 }) })
  logger.info({ user: await Open.findById(email, 'email') })
  logger.info({ user: await Quiet.findOne({ email }), own: await Own.findOne({ email }) })
}
module.exports = { show }
