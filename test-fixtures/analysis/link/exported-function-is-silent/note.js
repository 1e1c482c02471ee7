module.exports = function note(problem) {
  return String(problem).length
}
