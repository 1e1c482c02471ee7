// The listener that logs listens to another event; the one of this event counts.
import { EventEmitter } from 'node:events'
import pino from 'pino'

const logger = pino()
const events = new EventEmitter()
const counts = { registered: 0 }
events.on('registered', () => counts.registered++)
events.on('removed', (user: { note: string }) => logger.info(user, 'removed'))

export function register(password: string) {
  events.emit('registered', { note: password })
}

export function remove(name: string) {
  events.emit('removed', { note: name })
}
