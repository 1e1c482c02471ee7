import pino, { type Logger } from 'pino'

export function makeLogger(name: string): Logger {
  return pino({ name })
}
