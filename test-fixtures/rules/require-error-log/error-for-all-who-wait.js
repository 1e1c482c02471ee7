// Good: everybody who waits is given the error. Bad: the loop only forgets them.
const { send } = require('./connection')

exports.flush = async function (batch, waiting) {
  try {
    await send(batch)
  } catch (error) {
    for (const resolve of waiting) resolve([null, error])
  }
}

exports.drop = async function (batch, waiting) {
  try {
    await send(batch)
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catch)
    for (const resolve of waiting) resolve(null)
  }
}
