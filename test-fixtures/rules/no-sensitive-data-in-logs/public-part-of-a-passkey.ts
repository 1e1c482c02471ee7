// Good: what a passkey's registration gives is an identifier and a public key. A password beside it is not public.
import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { logger } from './logger'

export async function register(options: Parameters<typeof verifyRegistrationResponse>[0], password: string) {
  const { registrationInfo } = await verifyRegistrationResponse(options)
  const { credential } = registrationInfo!
  logger.info({ credential }, 'passkey registered')
  logger.info({ password }, 'password is kept')
  //            ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
