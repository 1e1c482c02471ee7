// Bad: the object that a factory makes is silent.
import { makeProblems } from './make'

const problems = makeProblems('pay')

export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    problems.note(error)
  }
}
