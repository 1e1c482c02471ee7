// Bad: the function of another file is silent, however it is called.
import { note } from './note'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    note.apply(null, [error])
  }
}
