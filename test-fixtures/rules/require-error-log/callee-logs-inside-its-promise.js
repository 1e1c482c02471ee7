// A function whose whole work is the executor of a promise logs its failures where that has a handler for all that it waits for.
const { db, logger } = require('./services')

function space(id) {
  return new Promise(async (resolve, reject) => {
    const found = await db.spaces.findOne({ id }).catch((error) => {
      logger.error('cannot read the space', error)
      reject(error)
    })
    resolve(found)
  })
}

function plan(id) {
  return new Promise(async (resolve, reject) => {
    const found = await db.plans.findOne({ id })
    if (!found) logger.warn('no plan')
    resolve(found)
  })
}

exports.show = async function (id) {
  try {
    return await space(id)
  } catch (error) {
    return undefined
  }
}

exports.price = async function (id) {
  try {
    return await plan(id)
  } catch (error) { //! require-error-log(catch)
    return undefined
  }
}
