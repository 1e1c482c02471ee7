// uWebSockets: the message is what the other side sends.
import { App } from 'uWebSockets.js'

App().get('/status', async (answer, request) => {
  const { status } = await fetch(request.getQuery('url')) //! no-unvalidated-url(host)
  answer.end(`${status}`)
})
