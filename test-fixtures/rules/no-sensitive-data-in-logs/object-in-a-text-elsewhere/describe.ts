// The helper puts what it gets into a text: of an object that is "[object Object]".
import { logger } from './logger'

export function describe(what: unknown) {
  logger.info(`asked for ${what}`)
}
