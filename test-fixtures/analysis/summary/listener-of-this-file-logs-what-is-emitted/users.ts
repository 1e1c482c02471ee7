// What is emitted reaches the listener that the same file adds for the event.
import { EventEmitter } from 'node:events'
import pino from 'pino'

const logger = pino()
const events = new EventEmitter()
events.on('registered', (user: { note: string }) => logger.info(user, 'registered'))
events.on('renamed', onRenamed)

function onRenamed(user: { note: string }) {
  logger.info(user, 'renamed')
}

export function register(password: string) {
  events.emit('registered', { note: password })
  //                          ^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}

export function rename(password: string) {
  events.emit('renamed', { note: password })
  //                       ^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
