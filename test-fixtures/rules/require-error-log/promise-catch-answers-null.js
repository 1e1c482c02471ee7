// A constant in `.catch` loses the reason just as well.
const got = require('got')

exports.loadRates = () =>
  got('https://rates.example.com/latest.json').json().catch(() => null) //! require-error-log(promise)
