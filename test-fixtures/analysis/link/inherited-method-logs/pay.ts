// Good: a method of the base class in another file logs.
import { PaymentProblems } from './payment-problems'

const problems = new PaymentProblems()

export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    problems.note(error)
  }
}
