// Good: where the repair fails, the callback is given the error that was to be repaired. Where it is given nothing, both are lost.
exports.fixMode = function fixMode(fs, path, error, callback) {
  fs.chmod(path, 0o666, (er2) => {
    if (er2) callback(error)
    else fs.unlink(path, callback)
  })
}
exports.fixAll = function fixAll(fs, path, error, callback) {
  fs.chmod(path, 0o666, (er2) => {
    //                   ^^^ error: require-error-log(callback)
    if (er2) callback(null)
    else fs.unlink(path, callback)
  })
}
