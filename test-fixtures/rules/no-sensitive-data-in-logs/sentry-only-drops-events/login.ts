import * as Sentry from '@sentry/node'

export function failed(error: Error, password: string) {
  Sentry.captureException(error, { extra: { password } }) //! no-sensitive-data-in-logs(reaches) "'password'"
}
