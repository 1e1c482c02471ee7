module.exports = (problem) => {
  return console.error(problem)
}
