// How a decision is put into words for messages.
import type { ValueRef } from '../../ir/ids'
import type { Operator } from '../../ir/instruction'
import type { Condition } from '../../flow/cfg'
import type { ModuleFlow } from '../../flow/module-flow'
import { calleeName, nameOf } from '../../flow/written-names'
import type { DecisionRow } from '../../model/rows'
import { MAX_CONSTANTS } from '../../limits'
import { singular, splitWords } from '../names'
import type { ModuleView } from '../view'

/** A piece of source text in a message, in quotes that it has none of. */
export function quote(text: string): string {
  return text.includes("'") ? `\`${text}\`` : `'${text}'`
}

/** `null`, `undefined` */
export function isNothing(flow: ModuleFlow, ref: ValueRef): boolean {
  const value = flow.instruction(ref)
  if (value.kind === 'literal') return value.type === 'null' || value.type === 'undefined'
  return value.kind === 'load' && flow.variable(value.variable).name === 'undefined'
}

/** What is found of a tested value: "'user' is missing", "'role' is not "admin"", "`roles.includes('a')` is false". */
export function found(view: ModuleView, ref: ValueRef, truthy: boolean): string {
  const value = view.flow.instruction(ref)
  const [left, right] = value.kind === 'operator' ? value.operands : []
  if (value.kind !== 'operator' || left === undefined) return foundOfValue(view, ref, truthy)
  if (value.op === '!') return found(view, { fn: ref.fn, value: left }, !truthy)
  return (
    (right !== undefined && compared(view, ref, value, truthy)) || `${quote(view.excerpt(ref))} is ${String(truthy)}`
  )
}

/** As {@link found}, with what the same value was compared with before: "'role' is neither "admin" nor "owner"". */
export function foundAfter(view: ModuleView, ref: ValueRef, truthy: boolean, before: readonly Condition[]): string {
  const last = unequal(view, ref, truthy)
  const earlier =
    last === null ? [] : before.map((each) => unequal(view, { fn: ref.fn, value: each.value }, each.truthy))
  const others = new Set(earlier.flatMap((each) => (each && each.subject === last?.subject ? [each.constant] : [])))
  if (last === null || (others.delete(last.constant), others.size === 0)) return found(view, ref, truthy)
  const [first = '', ...more] = [...[...others].reverse(), last.constant]
  const says = more.length === 1 ? `neither ${first} nor ${more.join('')}` : `none of ${listed([first, ...more])}`
  return `${last.subject} is ${says}`
}

/** `"a", "b", "c"`, and how many more. */
function listed(constants: readonly string[]): string {
  const shown = constants.length > MAX_CONSTANTS ? constants.slice(0, MAX_CONSTANTS - 1) : constants
  const rest = constants.length - shown.length
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${String(rest)} more`
}

/** What a value is found not to be. */
function unequal(
  view: ModuleView,
  ref: ValueRef,
  truthy: boolean,
): { readonly subject: string; readonly constant: string } | null {
  const value = view.flow.instruction(ref)
  if (value.kind !== 'operator') return null
  const [left, right] = value.operands.map((operand): ValueRef => ({ fn: ref.fn, value: operand }))
  if (value.op === '!' && left) return unequal(view, left, !truthy)
  if (!left || !right || !/^[!=]==?$/.test(value.op) || value.op.startsWith('=') === truthy) return null
  if (view.flow.instruction(right).kind !== 'literal' || isNothing(view.flow, right)) return null
  return { subject: quote(view.excerpt(left)), constant: constantOr(view, right) }
}

/** What orders say, and what when they do not hold. */
const ORDERS: Readonly<Record<string, readonly [holds: string, fails: string]>> = {
  '>': ['more than', 'at most'],
  '>=': ['at least', 'less than'],
  '<': ['less than', 'at least'],
  '<=': ['at most', 'more than'],
}

function compared(view: ModuleView, { fn }: ValueRef, { op, operands }: Operator, truthy: boolean): string | null {
  const [left, right] = operands.map((value): ValueRef => ({ fn, value }))
  if (!left || !right) return null
  const subject = quote(view.excerpt(left))
  const order = ORDERS[op]
  if (order) return `${subject} is ${order[truthy ? 0 : 1]} ${constantOr(view, right)}`
  if (op === 'instanceof')
    return `${subject} is ${truthy ? 'an instance' : 'no instance'} of ${quote(view.excerpt(right))}`
  if (!/^[!=]==?$/.test(op)) return null
  const isEqual = op.startsWith('=') === truthy
  if (isNothing(view.flow, right)) return `${subject} ${beOf(view, left)} ${isEqual ? 'missing' : 'there'}`
  return `${subject} is ${isEqual ? '' : 'not '}${constantOr(view, right)}`
}

function constantOr(view: ModuleView, ref: ValueRef): string {
  const value = view.flow.instruction(ref)
  if (value.kind === 'literal' && (typeof value.value !== 'string' || value.type === 'string'))
    return JSON.stringify(value.value)
  return quote(view.excerpt(ref))
}

function foundOfValue(view: ModuleView, ref: ValueRef, truthy: boolean): string {
  const { flow } = view
  const subject = quote(view.excerpt(ref))
  const value = flow.instruction(ref)
  if (value.kind === 'call' || value.kind === 'await') {
    const call = value.kind === 'await' ? { fn: ref.fn, value: value.value } : ref
    const made = flow.instruction(call)
    const name = made.kind === 'call' ? calleeName(flow, { ref: call, call: made }) : null
    const isGiver =
      name !== null &&
      flow.knowledge.words.givers.has(splitWords(name)[0] ?? '') &&
      !/\b(?:can|cannot|is|has|may)\b/.test(subject)
    return isGiver ? `${subject} gives ${truthy ? 'something' : 'nothing'}` : `${subject} is ${String(truthy)}`
  }
  const words = splitWords(nameOf(flow, ref) ?? '')
  if (words.length === 0 || saysYesOrNo(flow, ref, words)) return `${subject} is ${String(truthy)}`
  return `${subject} ${beOf(view, ref)} ${truthy ? 'set' : 'missing'}`
}

function saysYesOrNo(flow: ModuleFlow, ref: ValueRef, words: readonly string[]): boolean {
  const { questions, yesOrNo } = flow.knowledge.words
  const [first = '', last = first] = [words[0], words.at(-1)]
  if (questions.has(first) || [first, last].some((word) => yesOrNo.has(word) || /^\w{3,}(?:ed|able)$/.test(word)))
    return true
  return flow.producers(ref).some((made) => {
    const value = flow.instruction(made)
    return value.kind === 'operator' || typeof flow.constant(made) === 'boolean'
  })
}

/** `roles` are, `access` is. */
function beOf({ flow }: ModuleView, ref: ValueRef): 'is' | 'are' {
  const last = splitWords(nameOf(flow, ref) ?? '').at(-1) ?? ''
  const isPlural = singular(last) !== last && !/(?:ss|us|is|news|claims)$/.test(last)
  return isPlural ? 'are' : 'is'
}

/** What a library's answer is: "bcrypt.compare is false", "the permission check says no", "getServerSession gives nothing". */
export function answered(label: string, row: DecisionRow, truthy: boolean): string {
  if (!label.startsWith('the ')) {
    const isThing = !row.denies.includes('falsy') && row.denies.includes('null')
    return isThing && !truthy ? `${label} gives nothing` : `${label} is ${String(truthy)}`
  }
  if (/(?:check|introspection|comparison|limit\w*|hash)$/.test(label))
    return `${label} says ${truthy && !row.denies.includes('truthy') ? 'yes' : 'no'}`
  return truthy ? `${label} is true` : `${label} fails`
}
