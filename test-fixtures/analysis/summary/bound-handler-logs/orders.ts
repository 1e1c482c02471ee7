// Good: the bound function logs.
import { note } from './note'

export function pay(body: string) {
  const failed = note.bind(null)
  return fetch('https://pay.example.com/charge', { method: 'POST', body }).catch((error) => {
    failed(error)
    return null
  })
}
