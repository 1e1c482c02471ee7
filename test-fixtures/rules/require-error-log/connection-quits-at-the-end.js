// Good: a connection that cannot be ended in order ends anyway; bad: a key is not deleted.
const { redis } = require('./redis')

exports.leave = (server) => {
  server.close(() => {
    redis
      .quit()
      .catch(() => {})
      .then(() => process.exit(0))
  })
}

exports.forget = async (id) => {
  await redis.del(id).catch(() => {})
  //                  ^^^^^ error: require-error-log(promise)
}
