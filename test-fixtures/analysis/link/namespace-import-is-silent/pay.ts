// Bad: a member of a namespace is silent.
import * as problems from './note'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    problems.note(error)
  }
}
