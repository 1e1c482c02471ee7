// What stands behind a handler that does something is no reason, unless it says that the error does not matter.
exports.connect = function (cache, connection) {
  connection.on('error', (err) => { cache.delete(connection.name) }) // the cache of names
  //                      ^^^ error: require-error-log(listener)
}
