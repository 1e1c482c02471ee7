// A function that is told the level (`logger[level](…)`) logs at any.
const winston = require('winston')

exports.write = (level, message, user) => winston[level](message, { password: user.password })
//                                                                  ^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)

exports.call = (client, method, user) => client[method]({ password: user.password })
