exports = module.exports = {}

exports.note = function note(problem) {
  return console.error(problem)
}
