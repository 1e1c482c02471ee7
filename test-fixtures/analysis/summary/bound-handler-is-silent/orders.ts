// The bound function only counts.
import { note } from './note'

export function pay(body: string) {
  const failed = note.bind(null)
  return fetch('https://pay.example.com/charge', { method: 'POST', body }).catch((error) => {
  //                                                                       ^^^^^ error: require-error-log(promise)
    failed(error)
    return null
  })
}
