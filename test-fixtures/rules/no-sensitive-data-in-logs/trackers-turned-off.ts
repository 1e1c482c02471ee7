// Kinds of places can be left out: here error trackers and telemetry are.
// @options { "sinks": ["log", "output", "access", "audit"] }
import { trace } from '@opentelemetry/api'
import * as Sentry from '@sentry/node'

export function login(user: string, password: string) {
  Sentry.captureMessage('login', { extra: { password } })
  trace.getActiveSpan()?.setAttributes({ password })
  console.log(user, password)
  //                ^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password'"
}
