// Good: an error tracker keeps the error.
import * as Sentry from '@sentry/node'
import { webhooks } from './webhooks'

export function notify(event: string) {
  webhooks.deliver(event).catch((err: unknown) => {
    Sentry.captureException(err)
  })
}
