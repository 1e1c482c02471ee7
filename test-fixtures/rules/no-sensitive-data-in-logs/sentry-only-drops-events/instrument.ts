// Some events are not sent; those that are hold all that they were given.
import * as Sentry from '@sentry/node'

Sentry.init({
  beforeSend(event, hint) {
    if (hint.originalException instanceof RangeError) return null
    return event
  },
})
