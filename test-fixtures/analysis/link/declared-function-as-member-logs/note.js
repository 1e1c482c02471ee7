module.exports = {}
module.exports.note = note

function note(problem) {
  return console.error(problem)
}
