// Good: a member of the object exported by default logs.
import problems from './note'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    problems.note(error)
  }
}
