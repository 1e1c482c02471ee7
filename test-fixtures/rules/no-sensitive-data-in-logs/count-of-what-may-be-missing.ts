// How many there are is no secret, also where the list may be missing.
import pino from 'pino'

const log = pino()

export function loaded(types: { credentials?: string[] }) {
  log.debug({ credentials: types.credentials?.length ?? 0 }, 'loaded')
}
