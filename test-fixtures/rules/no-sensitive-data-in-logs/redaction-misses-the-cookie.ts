// The logger redacts the authorization header; the cookie beside it is written.
import pino from 'pino'

const logger = pino({ redact: ['authorization'] })
export function trace(authorization: string, cookie: string) {
  logger.info({ authorization, cookie }, 'request')
  //                           ^^^^^^ error: no-sensitive-data-in-logs(reaches) "'cookie'"
  //                           ^^^^^^ fix: "Redact 'cookie'"
  //                           ^^^^^^ fix: "Remove 'cookie' from the log"
  //                           ^^^^^^ fix: "Add 'cookie' to the logger's redaction"
}
