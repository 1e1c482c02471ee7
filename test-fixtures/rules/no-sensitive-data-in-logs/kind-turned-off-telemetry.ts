// Each kind of places can be left out: here telemetry is.
// @options { "sinks": ["log", "output", "access", "audit", "tracker"] }
import { trace } from '@opentelemetry/api'
import * as Sentry from '@sentry/node'
import morgan from 'morgan'
import { prisma } from './prisma'

morgan.token('auth', (req) => req.headers.authorization) //! no-sensitive-data-in-logs(reaches)

export async function login(user: { id: string }, password: string) {
  console.log(user.id, password) //! no-sensitive-data-in-logs(reaches)
  process.stdout.write(`password: ${password}\n`) //! no-sensitive-data-in-logs(reaches)
  await prisma.auditLog.create({ data: { action: 'login', password } }) //! no-sensitive-data-in-logs(reaches)
  Sentry.captureMessage('login', { extra: { password } }) //! no-sensitive-data-in-logs(reaches)
  trace.getActiveSpan()?.setAttributes({ password })
}
