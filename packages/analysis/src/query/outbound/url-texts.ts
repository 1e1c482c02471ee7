// What stands before a piece of an address that is put together by `+`, `concat`, `join` or `replace`: it says what the piece decides.
import type { ValueRef } from '../../ir/ids'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { calleeName } from '../../flow/written-names'
import { MAX_VALUE_DEPTH } from '../../limits'
import { partBehind, type UrlPart } from './url-parts'

/** Operand number `at` of a sum decides this part. What is not known and comes first is taken for a base URL. */
export function partInSum(flow: ModuleFlow, sum: ValueRef, at: number): UrlPart {
  const instruction = flow.instruction(sum)
  const before = instruction.kind === 'operator' ? instruction.operands.slice(0, at) : []
  return partOfPrefix(
    before.map((value) => {
      const ref = { fn: sum.fn, value }
      return isGrownFromNothing(flow, ref, sum) ? '' : knownText(flow, ref)
    }),
  )
}

/** `text += chunk` again and again, from an empty text on. */
function isGrownFromNothing(flow: ModuleFlow, ref: ValueRef, sum: ValueRef): boolean {
  const others = flow.producers(ref).filter((made) => refKey(made) !== refKey(sum))
  return others.length > 0 && others.every((made) => flow.constant(made) === '')
}

/** An argument of a call that makes a text decides this part; `element`: its place in a list that is joined. */
export function partInCall(flow: ModuleFlow, call: ValueRef, piece: ValueRef): UrlPart | null {
  const site = callAt(flow, call)
  const name = site && calleeName(flow, site)
  const [receiver] = site ? flow.at(site, 'Receiver') : []
  const text = receiver && knownText(flow, receiver)
  if (!site || text === null || text === undefined) return null
  const position = site.call.args.findIndex(({ value }) => piece.fn === call.fn && value === piece.value)
  if (name === 'concat' && position >= 0) {
    const before = site.call.args.slice(0, position).map(({ value }) => knownText(flow, { fn: call.fn, value }))
    return partOfPrefix([text, ...before])
  }
  const [sought] = site.call.args
  const place = sought && name?.startsWith('replace') ? flow.constant({ fn: call.fn, value: sought.value }) : undefined
  const found = typeof place === 'string' ? text.indexOf(place) : -1
  return position === 1 && found >= 0 ? partBehind(text.slice(0, found)) : null
}

/** Element of a list that `join` makes a text of. */
export function partInJoin(flow: ModuleFlow, list: ValueRef, call: ValueRef, element: ValueRef): UrlPart | null {
  const array = flow.instruction(list)
  const site = callAt(flow, call)
  if (array.kind !== 'array' || !site || calleeName(flow, site) !== 'join') return null
  const at = array.elements.findIndex(({ value }) => element.fn === list.fn && value === element.value)
  const [first] = site.call.args
  const separator = first ? flow.constant({ fn: call.fn, value: first.value }) : ','
  if (at < 0 || typeof separator !== 'string') return null
  const before = array.elements.slice(0, at).map(({ value }) => knownText(flow, { fn: list.fn, value }))
  return partOfPrefix(before.flatMap((text) => [text, separator]))
}

/** Pieces that are not known have a stand-in; one that comes first is a base URL. */
function partOfPrefix(texts: readonly (string | null)[]): UrlPart {
  let prefix = ''
  for (const text of texts) prefix += text ?? (prefix === '' ? 'http://x/' : 'x')
  return partBehind(prefix)
}

/** The text of a value that is put together of constants; null where some piece is not known. */
function knownText(flow: ModuleFlow, ref: ValueRef, depth = 0): string | null {
  const constant = flow.constant(ref)
  if (constant !== undefined && constant !== null) return String(constant)
  const [made, ...others] = depth > MAX_VALUE_DEPTH ? [] : flow.producers(ref)
  if (!made || others.length > 0) return null
  const instruction = flow.instruction(made)
  const pieces = (values: readonly ValueRef['value'][]): readonly (string | null)[] =>
    values.map((value) => knownText(flow, { fn: made.fn, value }, depth + 1))
  if (instruction.kind === 'operator' && instruction.op === '+') return whole(pieces(instruction.operands))
  if (instruction.kind !== 'template') return null
  const values = pieces(instruction.values)
  return whole(instruction.strings.flatMap((text, i) => (i < values.length ? [text, values[i] ?? null] : [text])))
}

function whole(pieces: readonly (string | null)[]): string | null {
  return pieces.includes(null) ? null : pieces.join('')
}
