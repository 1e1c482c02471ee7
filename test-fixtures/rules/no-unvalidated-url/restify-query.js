// restify: handlers get their request first.
const restify = require('restify')

const server = restify.createServer()
server.get('/preview', async (request, answer) => {
  const page = await fetch(request.query.url) //! no-unvalidated-url(host)
  answer.send(await page.text())
})
