module.exports = function note(problem) {
  return console.error(problem)
}
