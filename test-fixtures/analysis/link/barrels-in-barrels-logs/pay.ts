// Good: the function behind two barrels, under another name, logs.
import { keep } from './problems'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    keep(error)
  }
}
