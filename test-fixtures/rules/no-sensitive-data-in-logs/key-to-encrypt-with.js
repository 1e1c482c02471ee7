// A key of a set that has an identifier and that somebody encrypts with is the public half; of one without nobody knows that.
import { logger } from './logger'

export function header(keys) {
  const encryptionKey = keys.find((key) => key.use === 'enc')
  logger.debug({ with: encryptionKey }, 'encrypting')
  return { alg: encryptionKey.alg, kid: encryptionKey.kid }
}

export function sealed(encryptionKey, text) {
  logger.debug({ with: encryptionKey }, 'encrypting')
  //             ^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'encryptionKey'"
  return seal(text, encryptionKey)
}
