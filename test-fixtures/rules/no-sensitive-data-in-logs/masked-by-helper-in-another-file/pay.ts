// Good for the piece, bad for the text: what a helper in another file returns is followed.
import pino from 'pino'
import { describe, last } from './mask'

const logger = pino()

export function pay(apiKey: string) {
  logger.info(last(apiKey))
  logger.info(describe(apiKey))
  //          ^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'apiKey' reaches logger.info"
}
