// The status message is part of the answer.
// @preset strict
import http from 'node:http'
import { orders } from './orders'

http
  .createServer(async (req, res) => {
    try {
      res.end(JSON.stringify(await orders.list(req.url)))
    } catch (err) {
      console.error(err)
      res.statusMessage = err.message
      //                  ^^^^^^^^^^^ error: no-error-details-in-response(message)
      res.writeHead(500).end()
    }
  })
  .listen(3000)
