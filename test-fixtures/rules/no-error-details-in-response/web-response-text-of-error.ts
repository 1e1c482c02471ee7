// The platform's own Response carries the text of the error.
// @preset strict
import { serve } from 'srvx'
import { orders } from './orders'

serve({
  async fetch() {
    try {
      return Response.json(await orders.list())
    } catch (error) {
      console.error(error)
      return new Response(String(error), { status: 500 })
      //                  ^^^^^^^^^^^^^ error: no-error-details-in-response(message)
    }
  },
})
