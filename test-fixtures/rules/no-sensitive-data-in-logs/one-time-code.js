// A one-time code in the log makes the second factor useless.
const log = require('log4js').getLogger('otp')

exports.send = async function (sms, number, otp) {
  await sms.send(number, otp)
  log.info('code sent', otp) //! no-sensitive-data-in-logs(reaches)
}
