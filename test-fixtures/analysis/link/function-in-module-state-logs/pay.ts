// Good: the function that a module keeps in a variable logs.
import { note } from './problems'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    note(error)
  }
}
