import pino, { type Logger } from 'pino'

let output: Logger

export function openOutput() {
  output = pino()
}

export function note(problem: unknown) {
  output.error(problem)
}
