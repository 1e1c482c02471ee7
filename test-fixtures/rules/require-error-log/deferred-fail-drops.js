// `.fail()` of deferred promises is their `catch`; a job that is failed is told of the error.
const Q = require('q')
const logger = require('winston')

exports.history = (redis, room) =>
  Q.ninvoke(redis, 'lrange', room, 0, 50).fail((error) => []) //! require-error-log(promise)

exports.append = (redis, room, text) =>
  Q.ninvoke(redis, 'lpush', room, text).fail((error) => {
    logger.error('append', error)
  })

exports.run = (job, work) => {
  work((error) => {
    if (error) job.fail(error)
  })
}
