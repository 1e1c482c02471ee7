// Good: the function of another file gives all that it is told to a logger that can be replaced.
const logger = require('./logger')
const { load } = require('./store')

exports.find = async function (id) {
  try {
    return await load(id)
  } catch (error) {
    logger.error(error)
    return null
  }
}
