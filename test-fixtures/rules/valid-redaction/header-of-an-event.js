// An event of an error tracker has the names of request headers in lower case, as Node gives them.
const Sentry = require('@sentry/node')

Sentry.init({
  beforeSend(event) {
    delete event.request?.headers?.Authorization
    //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(never) "lower case"
    return event
  },
  beforeSendTransaction(event) {
    if (event.request?.headers) {
      delete event.request.headers.Authorization
      delete event.request.headers.authorization
      delete event.request.headers['User-Agent']
    }
    return event
  },
})
