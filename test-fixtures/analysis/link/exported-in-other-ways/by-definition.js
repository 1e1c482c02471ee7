const { record, silent } = require('./by-getters')

function written(what) {
  record(what)
}

Object.defineProperty(exports, 'written', {
  enumerable: true,
  get: function () {
    return written
  },
})
Object.assign(exports, { unseen: silent })
