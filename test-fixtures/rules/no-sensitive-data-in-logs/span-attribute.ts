// OpenTelemetry: attributes of a span leave the process like a log.
import { trace } from '@opentelemetry/api'

export function login(userId: string, accessToken: string) {
  const span = trace.getTracer('auth').startSpan('login')
  span.setAttributes({ userId, accessToken }) //! no-sensitive-data-in-logs(reaches)
  span.end()
}
