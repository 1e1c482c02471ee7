// A child logger writes to the same place as its parent.
import pino from 'pino'

const log = pino().child({ module: 'keys' })
export function rotate(apiSecret: string) {
  log.info({ apiSecret }, 'rotated')
  //         ^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
