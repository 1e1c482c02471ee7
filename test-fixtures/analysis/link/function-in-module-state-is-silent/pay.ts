// Bad: the function that a module keeps in a variable is silent.
import { note } from './problems'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    note(error)
  }
}
