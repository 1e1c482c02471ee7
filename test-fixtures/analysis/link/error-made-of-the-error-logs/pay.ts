// Good: the error made of the error is logged.
import { ServerError } from '@shop/errors'
import { note } from './note'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    note(new ServerError({ err: error }))
  }
}
