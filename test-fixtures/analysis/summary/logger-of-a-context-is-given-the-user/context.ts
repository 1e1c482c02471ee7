import type { Logger } from 'pino'

export interface Context {
  readonly out: Logger
}
