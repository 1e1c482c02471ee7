// A package that may be absent is used where it is loaded, and so is a file of a computed name; an own file is no option.
exports.trace = function (data) {
  try {
    require('request-logs')(data)
  } catch (error) {}
}

exports.constants = function (names, merge) {
  const all = {}
  for (const name of names) {
    try {
      const own = require(`./${name}/constants`)
      if (own) merge(all, own)
    } catch (error) {}
  }
  return all
}

exports.start = function (port) {
  try {
    require('./server').start(port)
  } catch (error) {} //! require-error-log(catch)
}
