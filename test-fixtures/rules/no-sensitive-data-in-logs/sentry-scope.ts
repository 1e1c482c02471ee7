// Sentry: what is set on a scope goes out with every event.
import * as Sentry from '@sentry/node'

export function mark(userId: string, password: string) {
  Sentry.withScope((scope) => {
    scope.setUser({ id: userId })
    scope.setExtra('credentials', password) //! no-sensitive-data-in-logs(reaches)
  })
}
