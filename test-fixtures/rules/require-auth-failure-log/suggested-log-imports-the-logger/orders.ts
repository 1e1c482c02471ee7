// One of the files that import it.
import { log } from './log.js'

export function order(id: string) {
  log.info({ id }, 'ordered')
}
