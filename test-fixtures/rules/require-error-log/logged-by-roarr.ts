// Good: roarr's context keeps the error's text.
import { Roarr as log } from 'roarr'
import { charge } from './payments'

export async function pay(order: { id: string }) {
  try {
    await charge(order)
  } catch (error) {
    log.error({ orderId: order.id, error: String(error) }, 'charge failed')
  }
}
