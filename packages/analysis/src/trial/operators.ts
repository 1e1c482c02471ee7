// Operators of the language, run in a trial. Comparisons with the outsider's text are noted.
import { isTouched, plain, truthOf, unknown, type Concrete, type Plain } from './concrete'
import type { Asked } from './methods'

/** What is noted of a comparison. */
type Note = (asked: Omit<Asked, 'ref'>) => void

/** Result of an operator. */
export function operate(op: string, operands: readonly Concrete[], note: Note): Concrete {
  const [left, right] = operands
  const touched = operands.some(isTouched)
  if (!left) return unknown(touched)
  if (op === '!') {
    const truth = truthOf(left)
    return truth === null ? unknown(touched) : plain(!truth, touched ? 'other' : null)
  }
  if (op === 'typeof') return left.kind === 'plain' ? plain(typeof left.value, left.of && 'other') : unknown(touched)
  if (!right || left.kind !== 'plain' || right.kind !== 'plain') return unknown(touched)
  const of = touched ? ('other' as const) : null
  const a = left.value
  const b = right.value
  if (/^[!=]==?$/.test(op)) {
    noteEquality(note, left, right)
    return plain((a === b || (op.length === 2 && isLooselyEqual(a, b))) === op.startsWith('='), of)
  }
  if (op === '+' && (typeof a === 'string' || typeof b === 'string'))
    return plain(`${String(a)}${String(b)}`, of && 'text')
  if (typeof a !== 'number' || typeof b !== 'number') return unknown(touched)
  if (op === '<') return plain(a < b, of)
  if (op === '<=') return plain(a <= b, of)
  if (op === '>') return plain(a > b, of)
  if (op === '>=') return plain(a >= b, of)
  return op === '+' ? plain(a + b, of) : op === '-' ? plain(a - b, of) : unknown(touched)
}

/** Result of `Number`, `parseInt`, `parseFloat` or `isNaN`. */
export function asNumber(name: string, given: Concrete): Concrete {
  if (given.kind !== 'plain') return unknown(isTouched(given))
  const value = /^parse/.test(name) ? parseFloat(String(given.value)) : Number(given.value)
  return plain(name === 'isNaN' ? Number.isNaN(value) : value, given.of && 'other')
}

/** `null == undefined`, `1 == '1'`. */
function isLooselyEqual(a: Plain['value'], b: Plain['value']): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null)
  return typeof a !== typeof b && Number(a) === Number(b)
}

function noteEquality(note: Note, left: Concrete, right: Concrete): void {
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (side.kind !== 'plain' || other.kind !== 'plain' || side.of === null || other.of !== null) continue
    if (typeof side.value === 'string' && typeof other.value === 'string')
      note({ op: 'equals', part: side.of, texts: [other.value], flags: '' })
  }
}
