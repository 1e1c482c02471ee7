// Bad: two modules that import each other never log.
import { note } from './note'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    note(error)
  }
}
