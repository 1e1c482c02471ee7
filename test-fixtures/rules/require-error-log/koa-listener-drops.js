// Koa prints errors only while nobody listens to them: this listener makes them silent.
const Koa = require('koa')

const app = new Koa()
app.on('error', () => {}) //! require-error-log(central)
app.use(async (ctx) => {
  ctx.body = ctx.query
})
