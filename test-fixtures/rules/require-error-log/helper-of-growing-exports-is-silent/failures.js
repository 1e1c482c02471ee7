module.exports = { count: 0 }

module.exports.onFailure = function (problem) {
  module.exports.count += problem instanceof TypeError ? 1 : 0
}
