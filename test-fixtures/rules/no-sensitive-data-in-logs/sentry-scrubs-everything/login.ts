import * as Sentry from '@sentry/node'

export function failed(error: Error, password: string, token: string) {
  Sentry.captureException(error, { extra: { password } })
  Sentry.captureException(error, { extra: { token } })
  Sentry.addBreadcrumb({ message: 'login', data: { token } })
  Sentry.setExtras({ password })
}
