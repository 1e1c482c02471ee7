// Good: a member of a namespace logs.
import * as problems from './note'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    problems.note(error)
  }
}
