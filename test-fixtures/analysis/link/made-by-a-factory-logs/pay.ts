// Good: the object that a factory makes logs.
import { makeProblems } from './make'

const problems = makeProblems('pay')

export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    problems.note(error)
  }
}
