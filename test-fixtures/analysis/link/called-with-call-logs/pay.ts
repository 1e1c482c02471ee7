// Good: the function of another file logs, however it is called.
import { note } from './note'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    note.call(null, error)
  }
}
