// One client logs each request that fails, in an interceptor; the other one logs some.
import { billing, search } from './clients'

export async function pay(order: object) {
  try {
    await billing.post('/payments', order)
  } catch (error) {
    return 'not paid'
  }
  return 'paid'
}

export async function index(order: object) {
  try {
    await search.post('/orders', order)
  } catch (error) { //! require-error-log(catch)
    return 'not indexed'
  }
  return 'indexed'
}
