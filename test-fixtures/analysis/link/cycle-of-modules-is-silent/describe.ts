import { write } from './note'

export function describe(problem: unknown) {
  return write(problem)
}
