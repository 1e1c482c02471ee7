// A one-time code is a number: what makes it a number makes it no less secret. The length of a code is none.
import pino from 'pino'

const log = pino()

export function makeCode(userId: string): string {
  const otp = String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0')
  log.info(`code for ${userId}: ${otp}`)
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'otp'"
  const verificationCode = Math.floor(1000 + Math.random() * 9000)
  log.debug({ verificationCode }, 'sent')
  //          ^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'verificationCode'"
  const token = Math.floor(Math.random() * 10)
  log.debug({ token }, 'taken')
  return otp
}
