// Good: the scope that Sentry hands over captures the error.
import * as Sentry from '@sentry/node'
import { charge } from './payments'

export async function pay(order: { id: string }) {
  try {
    await charge(order)
  } catch (error) {
    Sentry.withScope((scope) => {
      scope.setTag('order', order.id)
      scope.captureException(error)
    })
  }
}
