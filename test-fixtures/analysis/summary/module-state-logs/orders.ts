// Good: the helper logs with what the module was given at start.
import { note } from './notes'

export async function pay(body: string) {
  try {
    await fetch('https://pay.example.com/charge', { method: 'POST', body })
  } catch (error) {
    note(error)
    return null
  }
}
