// The function given to catch stands in another file and only counts.
import { note } from './note'

export function pay(body: string) {
  const sent = fetch('https://pay.example.com/charge', { method: 'POST', body }).then((answer) => answer.json())
  return sent.catch(note)
  //          ^^^^^ error: require-error-log(promise)
}
