// What beforeSend takes out of an event does not leave the server, wherever it was added.
import * as Sentry from '@sentry/node'

Sentry.init({
  dsn: 'https://key@sentry.example/1',
  beforeSend(event) {
    if (event.extra) delete event.extra.password
    return event
  },
  beforeBreadcrumb(breadcrumb) {
    if (breadcrumb.data) delete breadcrumb.data.token
    return breadcrumb
  },
})
