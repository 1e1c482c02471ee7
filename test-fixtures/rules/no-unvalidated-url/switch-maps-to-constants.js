// Good: the client chooses among constants.
const Koa = require('koa')
const fetch = require('node-fetch')

function hostOf(region) {
  switch (region) {
    case 'eu':
      return 'https://eu.example.com/'
    default:
      return 'https://us.example.com/'
  }
}

new Koa().use(async (ctx) => {
  ctx.body = await (await fetch(hostOf(ctx.query.region))).text()
})
