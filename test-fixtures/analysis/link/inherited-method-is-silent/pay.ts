// Bad: a method of the base class in another file is silent.
import { PaymentProblems } from './payment-problems'

const problems = new PaymentProblems()

export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    problems.note(error)
  }
}
