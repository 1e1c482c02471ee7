// Good: the function of another file logs, however it is called.
import { note } from './note'
const keep = note.bind(null)

export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    keep(error)
  }
}
