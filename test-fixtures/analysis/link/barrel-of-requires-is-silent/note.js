module.exports = (problem) => {
  return String(problem).length
}
