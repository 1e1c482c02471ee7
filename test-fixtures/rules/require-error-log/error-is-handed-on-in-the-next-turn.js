// Good: the callback is called in the next turn with the error; bad: it is called without it.
const { db } = require('./db')

exports.load = (id, onDone, onError) => {
  db.load(id)
    .then((row) => onDone(row))
    .catch((err) => process.nextTick(onError, err))
}

exports.find = async (id, done) => {
  try {
    setImmediate(done, null, await db.load(id))
  } catch (err) {
    setTimeout(done, 10, err)
  }
}

exports.start = async (id, done) => {
  try {
    await db.load(id)
    await db.save(id)
  } catch (err) {
  //^^^^^^^^^^^ error: require-error-log(catch)
    setImmediate(done)
  }
}
