// Bad: an instance that is made here is silent.
import { Problems } from './problems'

const problems = new Problems()

export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    problems.note(error)
  }
}
