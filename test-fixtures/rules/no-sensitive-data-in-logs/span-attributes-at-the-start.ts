// A span carries the attributes that it is started with.
import { trace } from '@opentelemetry/api'

const tracer = trace.getTracer('auth')
export function login(userId: string, password: string) {
  return tracer.startSpan('login', { attributes: { userId, password } })
  //                                                       ^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password'"
}
