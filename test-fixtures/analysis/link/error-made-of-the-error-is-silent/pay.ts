// Bad: the error made of the error goes to a function that is silent.
import { ServerError } from '@shop/errors'
import { note } from './note'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) { //! require-error-log(catch)
    note(new ServerError({ err: error }))
  }
}
