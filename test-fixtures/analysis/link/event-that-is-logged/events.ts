import { EventEmitter } from 'node:events'

export const problems = new EventEmitter()
problems.on('problem', (problem) => console.error(problem))
