// Good: an instance that is made here logs.
import { Problems } from './problems'

const problems = new Problems()

export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    problems.note(error)
  }
}
