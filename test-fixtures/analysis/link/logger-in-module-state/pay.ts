// Good: the logger that a module keeps in a variable, and sets later, is used.
import { note } from './output'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    note(error)
  }
}
