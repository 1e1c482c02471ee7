// Good: the listener logs what Koa would print.
const Koa = require('koa')
const log = require('pino')()

const app = new Koa()
app.on('error', (err, ctx) => log.error({ err, path: ctx.path }, 'request failed'))
app.use(async (ctx) => {
  ctx.body = ctx.query
})
