// Good: the error that matters is told on every way; what was only looked up to tell it better may fail. Bad: it is not told everywhere,
// or something is changed.
const { clients } = require('./clients')
const { tell } = require('./oauth')

exports.answered = async function (ctx, next) {
  try {
    await next()
  } catch (error) {
    try {
      ctx.state.client = await clients.find(ctx.query.id)
    } catch {}
    tell(ctx, error)
  }
}
exports.sometimes = async function (job, next) {
  try {
    await next()
  } catch (error) {
    try {
      job.client = await clients.find(job.id)
    } catch {} //! require-error-log(catch)
    if (job.client) tell(job, error)
  }
}
exports.counted = async function (ctx, next) {
  try {
    await next()
  } catch (error) {
    try {
      await clients.findOneAndUpdate({ id: ctx.query.id }, { failed: true })
    } catch {} //! require-error-log(catch)
    tell(ctx, error)
  }
}
