// The function that is applied to a list only counts.
import { note } from './note'

export async function pay(body: string) {
  try {
    await fetch('https://pay.example.com/charge', { method: 'POST', body })
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catch)
    note.apply(null, [error])
    return null
  }
}
