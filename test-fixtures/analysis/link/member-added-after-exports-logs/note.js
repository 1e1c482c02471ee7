module.exports = { other: 1 }

module.exports.note = function note(problem) {
  return console.error(problem)
}
