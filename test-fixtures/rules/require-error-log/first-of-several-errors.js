// Good: of several errors the first is told of. Where it is not kept, it is lost.
exports.removeAll = function removeAll(store, names, done) {
  let first
  let left = names.length
  for (const name of names) {
    store.remove(name, (err) => {
      if (first) return
      if (err) return done((first = err))
      if (--left === 0) done(null)
    })
  }
}
exports.touchAll = function touchAll(store, names, count) {
  let first
  for (const name of names) {
    store.touch(name, (err) => {
      //               ^^^ error: require-error-log(callback)
      if (first) return
      if (err) first = 'failed'
      else count(name)
    })
  }
}
