class Store {
  read() {
    return 1
  }
}

module.exports = Store
module.exports.note = function note(problem) {
  return String(problem).length
}
