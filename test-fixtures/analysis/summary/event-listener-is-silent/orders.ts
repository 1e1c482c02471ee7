// The listener of the event only counts.
import { EventEmitter } from 'node:events'
import { note } from './note'

const bus = new EventEmitter()
bus.on('failed', (problem) => note(problem))

export async function pay(body: string) {
  try {
    await fetch('https://pay.example.com/charge', { method: 'POST', body })
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catch)
    bus.emit('failed', error)
    return null
  }
}
