// A plain HTTP server ends the answer with the stack.
// @preset strict
import http from 'node:http'
import { orders } from './orders'

http
  .createServer(async (req, res) => {
    try {
      res.end(JSON.stringify(await orders.list(req.url)))
    } catch (err) {
      console.error(err)
      res.statusCode = 500
      res.end(err.stack)
      //      ^^^^^^^^^ error: no-error-details-in-response(stack)
    }
  })
  .listen(3000)
