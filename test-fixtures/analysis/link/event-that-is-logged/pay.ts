// Good: the error is given to listeners, one of which logs it.
import { problems } from './events'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    problems.emit('problem', error)
  }
}
