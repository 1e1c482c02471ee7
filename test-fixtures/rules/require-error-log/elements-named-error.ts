// Good: elements of a list may be errors without anything having failed just now.
import { validate } from '@example/validation'

export function describe(input: unknown): string[] {
  const lines: string[] = []
  validate(input).problems.eachError((err) => {
    lines.push(err ? err.message : '')
  })
  return lines
}
