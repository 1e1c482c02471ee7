// Good: two modules that import each other log in the end.
import { note } from './note'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    note(error)
  }
}
