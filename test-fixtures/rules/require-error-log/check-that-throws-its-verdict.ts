// Good: the check throws its verdict, and the handler turns it into yes or no. Bad: what is tried does more than check.
import { save, type Range } from './store'

function checkConflicts(range: Range, ranges: Range[]) {
  for (const other of ranges) if (other.from <= range.to && range.from <= other.to) throw new Error('overlap')
}

export function intersects(range: Range, other: Range) {
  try {
    checkConflicts(range, [other])
  } catch {
    return true
  }
  return false
}

export async function differs(range: Range, other: Range) {
  try {
    await save(range, other)
  } catch {
  //^^^^^ error: require-error-log(catch)
    return true
  }
  return false
}
