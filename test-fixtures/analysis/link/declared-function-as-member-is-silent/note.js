module.exports = {}
module.exports.note = note

function note(problem) {
  return String(problem).length
}
