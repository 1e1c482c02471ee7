import pino from 'pino'

const log = pino()

export function loaded(path: string) {
  log.info({ path }, 'loaded')
}
