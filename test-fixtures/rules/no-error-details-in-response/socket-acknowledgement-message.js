// An acknowledgement goes back to the client of the socket.
// @preset strict
import { Server } from 'socket.io'
import { orders } from './orders'

new Server(3000).on('connection', (socket) => {
  socket.on('list', async (filter, reply) => {
    try {
      reply({ orders: await orders.list(filter) })
    } catch (err) {
      console.error(err)
      reply({ error: err.message })
      //      ^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
    }
  })
})
