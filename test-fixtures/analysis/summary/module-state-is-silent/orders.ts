// The helper only remembers that it was called.
import { note } from './notes'

export async function pay(body: string) {
  try {
    await fetch('https://pay.example.com/charge', { method: 'POST', body })
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catch)
    note(error)
    return null
  }
}
