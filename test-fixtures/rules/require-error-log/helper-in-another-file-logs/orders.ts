// Good: a helper in another file, whose name does not say so, logs the error.
import { onFailure } from './failures'
import { charge } from './charge'

export async function pay(order: object) {
  try {
    await charge(order)
  } catch (error) {
    onFailure(error)
    return null
  }
}
