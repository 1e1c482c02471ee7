// What an assertion of the framework asks holds behind it.
import Koa from 'koa'
import got from 'got'

const app = new Koa()

app.use(async (ctx) => {
  const url = String(ctx.query.url)
  ctx.assert(/^https:\/\/images\.example\.com\//.test(url), 400, 'host not allowed')
  ctx.body = await got(url, { followRedirect: false }).buffer()
})

app.use(async (ctx) => {
  const url = String(ctx.query.url)
  ctx.body = await got(url, { followRedirect: false }).buffer() //! no-unvalidated-url(host)
  ctx.assert(/^https:\/\/images\.example\.com\//.test(url), 400, 'too late')
})
