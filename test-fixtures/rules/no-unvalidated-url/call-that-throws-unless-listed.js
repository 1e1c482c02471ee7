// Good: where the host is not listed, a call of the framework throws.
const Koa = require('koa')

const HOSTS = new Set(['logos.example.com'])
const app = new Koa()
app.use(async (ctx) => {
  const url = new URL(ctx.query.logo)
  if (!HOSTS.has(url.hostname)) ctx.throw(400, 'unknown host')
  const logo = await fetch(url)
  ctx.body = logo.body
})
