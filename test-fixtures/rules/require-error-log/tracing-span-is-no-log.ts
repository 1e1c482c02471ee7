// A span attribute is sampled and short-lived; it is not a log.
import { trace } from '@opentelemetry/api'
import { refund } from './refunds'

export async function refundOrder(id: string) {
  const span = trace.getTracer('orders').startSpan('refund')
  try {
    await refund(id)
  } catch (err) { //! require-error-log(catch)
    span.setAttribute('error', (err as Error).message)
  }
  span.end()
}
