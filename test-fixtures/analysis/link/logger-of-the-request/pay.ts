// Good: the logger that belongs to the request is asked for and used.
import { current } from './context'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    current().error({ problem: error }, 'payment failed')
  }
}
