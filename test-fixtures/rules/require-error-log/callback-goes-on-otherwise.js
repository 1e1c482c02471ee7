// Where a callback of unknown functions finds an error, something else is done, or whoever waits is given something else or told; an answer
// to the request alone leaves no trace.
exports.items = function (disk, remote, names, callback) {
  disk.getFiles(names, (err, files) => {
    if (err) {
      remote.loadAll(names)
      return
    }
    callback(null, files)
  })
}

exports.describe = function (manager, items, callback) {
  manager.addDescriptions(items, (err, described) => {
    if (err) {
      callback(null, items)
    } else {
      callback(null, described)
    }
  })
}

exports.find = function (storage, path, doError, callback) {
  storage.load(path, (err, user) => {
    if (err) return doError('user', 'User not found', callback)
    callback(user)
  })
}

exports.show = function (storage, res, path) {
  storage.load(path, (err, user) => { //! require-error-log(callback)
    if (err) return res.status(500).send('failed')
    res.send(user)
  })
}
