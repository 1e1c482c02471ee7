// Restify: the stack in the body.
// @preset strict
import restify from 'restify'
import { orders } from './orders'

const server = restify.createServer()

server.get('/orders', async (request, answer) => {
  try {
    answer.send(await orders.list())
  } catch (err) {
    console.error(err)
    answer.send(500, { error: err.stack })
    //                 ^^^^^^^^^^^^^^^^ error: no-error-details-in-response(stack)
  }
})
