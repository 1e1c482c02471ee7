// Good: the function that is applied to a list logs.
import { note } from './note'

export async function pay(body: string) {
  try {
    await fetch('https://pay.example.com/charge', { method: 'POST', body })
  } catch (error) {
    note.apply(null, [error])
    return null
  }
}
