// The old `request` library: a failed call has no body, and no log says why.
const request = require('request')

exports.exchangeRate = function (currency, done) {
  request('https://rates.example.com/' + currency, (error, response, body) => {
  //                                                ^^^^^ error: require-error-log(callback)
    done(body ? Number(body) : 1)
  })
}
