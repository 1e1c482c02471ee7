module.exports = {
  ...require('./by-getters'),
  get late() {
    return require('./by-definition')
  },
}
