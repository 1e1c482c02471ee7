const { Device, User } = require('./models/user')
const log = require('./logger')

exports.findUser = (email) => User.findOne({ email })
exports.findShown = (email) => User.findOne({ email }).select('email').lean()

exports.devicesOf = async (name) => {
  const devices = await Device.find({ name })
  log.info({ devices }, 'devices read')
  return devices
}
exports.rotate = async (id, apiKey) => {
  const device = await Device.findByIdAndUpdate(id, { apiKey }, { new: true }).select('+apiKey').lean()
  log.info({ device: device.toObject() }, 'key rotated')
  log.info({ device }, 'key rotated') //! no-sensitive-data-in-logs(shape) "'apiKey'"
}
