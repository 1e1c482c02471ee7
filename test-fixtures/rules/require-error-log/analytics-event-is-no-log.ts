// Product analytics know that something failed, not what.
import { Analytics } from '@segment/analytics-node'
import { charge } from './payments'

const analytics = new Analytics({ writeKey: 'x' })
export async function pay(order: { id: string; userId: string }) {
  try {
    await charge(order)
  } catch (error) { //! require-error-log(catch)
    analytics.track({ userId: order.userId, event: 'payment failed' })
  }
}
