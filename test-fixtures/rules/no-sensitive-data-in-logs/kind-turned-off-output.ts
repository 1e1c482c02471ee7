// Each kind of places can be left out: here what goes straight to a stream or a file is.
// @options { "sinks": ["log", "access", "audit", "tracker", "telemetry"] }
import { trace } from '@opentelemetry/api'
import * as Sentry from '@sentry/node'
import morgan from 'morgan'
import { prisma } from './prisma'

morgan.token('auth', (req) => req.headers.authorization) //! no-sensitive-data-in-logs(reaches)

export async function login(user: { id: string }, password: string) {
  console.log(user.id, password) //! no-sensitive-data-in-logs(reaches)
  process.stdout.write(`password: ${password}\n`)
  await prisma.auditLog.create({ data: { action: 'login', password } }) //! no-sensitive-data-in-logs(reaches)
  Sentry.captureMessage('login', { extra: { password } }) //! no-sensitive-data-in-logs(reaches)
  trace.getActiveSpan()?.setAttributes({ password }) //! no-sensitive-data-in-logs(reaches)
}
