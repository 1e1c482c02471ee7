// Attributes of scopes and of metrics go to the tracker; a count of tokens is none.
import * as Sentry from '@sentry/node'

export function issue(userId: string, accessToken: string, tokenCount: number) {
  Sentry.setAttributes({ userId, accessToken })
  //                             ^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'accessToken'"
  Sentry.metrics.count('issued', tokenCount, { attributes: { userId } })
}
