// Bad: the function behind two barrels, under another name, is silent.
import { keep } from './problems'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    keep(error)
  }
}
