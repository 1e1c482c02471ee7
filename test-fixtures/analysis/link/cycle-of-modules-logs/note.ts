import { describe } from './describe'

export function note(problem: unknown) {
  return describe(problem)
}

export function write(problem: unknown) {
  return console.error(problem)
}
