// What a condition of an error handler says of the error: its class, its status, a flag or a text of it.
import type { ValueId, ValueRef } from '../../ir/ids'
import type { Call, Operator } from '../../ir/instruction'
import type { ModuleFlow } from '../../flow/module-flow'
import type { DerivedValues } from '../../flow/derived'
import { nameOf } from '../../flow/written-names'

/** Something that is true of an error. */
export type ErrorCondition =
  | { readonly kind: 'class'; readonly name: string; readonly holds: boolean }
  /** Its status lies between the two, both included. */
  | { readonly kind: 'status'; readonly from: number; readonly to: number }
  /** `error.isOperational`, `error.expose`. */
  | { readonly kind: 'flag'; readonly member: string; readonly holds: boolean }
  /** `error.code === 'EBADCSRFTOKEN'`. */
  | { readonly kind: 'text'; readonly member: string; readonly value: string; readonly holds: boolean }
  /** Nothing that could be read, or not about the error. */
  | { readonly kind: 'other' }

const OTHER: ErrorCondition = { kind: 'other' }
const LAST_STATUS = 599
const LAST_RESORT_STATUS = 500

/** Names of the constants that stand for a status. */
const STATUS_NAMES: Readonly<Record<string, number | undefined>> = { BAD_REQUEST: 400, INTERNAL_SERVER_ERROR: 500 }

/** Reads a condition that holds with the given outcome; `derived` is everything made of the error. */
export function errorCondition(
  flow: ModuleFlow,
  derived: DerivedValues,
  ref: ValueRef,
  truthy: boolean,
): ErrorCondition {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'operator') return ofOperator(flow, derived, { ref, operator: instruction }, truthy)
  if (instruction.kind === 'member' && instruction.property !== null && derived.has(ref))
    return { kind: 'flag', member: instruction.property, holds: truthy }
  if (instruction.kind === 'load') {
    const [only, ...more] = flow.definitions(ref)
    if (only && more.length === 0) return errorCondition(flow, derived, only, truthy)
  }
  return instruction.kind === 'call' && derived.has(ref) ? ofPredicate(flow, ref, instruction, truthy) : OTHER
}

/** `isHttpError(error)`, `error.isServer()`. */
function ofPredicate(flow: ModuleFlow, ref: ValueRef, call: Call, truthy: boolean): ErrorCondition {
  const name = nameOrCallee(flow, { fn: ref.fn, value: call.callee })
  const callee = flow.instruction({ fn: ref.fn, value: call.callee })
  if (callee.kind === 'member' && name !== null && call.args.length === 0)
    return { kind: 'flag', member: name, holds: truthy }
  // A predicate is named after the class that it asks for.
  const asked = call.args.length === 1 ? /^is([A-Z]\w*(?:Error|Exception))$/.exec(name ?? '')?.[1] : undefined
  return asked === undefined || asked === 'Error' ? OTHER : { kind: 'class', name: asked, holds: truthy }
}

interface Operation {
  readonly ref: ValueRef
  readonly operator: Operator
}

function ofOperator(
  flow: ModuleFlow,
  derived: DerivedValues,
  { ref, operator }: Operation,
  truthy: boolean,
): ErrorCondition {
  const at = (value: ValueId): ValueRef => ({ fn: ref.fn, value })
  const [left, right] = operator.operands
  if (left === undefined) return OTHER
  if (operator.op === '!') return errorCondition(flow, derived, at(left), !truthy)
  if (right === undefined) return OTHER
  if (operator.op === 'instanceof') {
    const name = nameOrCallee(flow, at(right))
    return name !== null && derived.has(at(left)) ? { kind: 'class', name, holds: truthy } : OTHER
  }
  const isOfError = (side: ValueRef): boolean => derived.has(side) || isReadBack(flow, derived, side)
  if (isOfError(at(left))) return ofComparison(flow, at(left), operator.op, { other: at(right), truthy })
  const turned = TURNED[operator.op]
  return turned && isOfError(at(right)) ? ofComparison(flow, at(right), turned, { other: at(left), truthy }) : OTHER
}

/** `ctx.status = error.status ?? 500; if (ctx.status >= 500) …`: a status that was written from the error, and is read again. */
export function isReadBack(flow: ModuleFlow, derived: DerivedValues, ref: ValueRef): boolean {
  const read = flow.instruction(ref)
  if (read.kind !== 'member' || !/^status(?:Code)?$/.test(read.property ?? '')) return false
  const object = nameOf(flow, { fn: ref.fn, value: read.object })
  return (flow.facts.functions[ref.fn]?.instructions ?? []).some(
    (write) =>
      write.kind === 'set-member' &&
      write.property === read.property &&
      derived.has({ fn: ref.fn, value: write.value }) &&
      nameOf(flow, { fn: ref.fn, value: write.object }) === object,
  )
}

/** The operator with its sides exchanged. */
const TURNED: Readonly<Record<string, string | undefined>> = {
  '<': '>', '<=': '>=', '>': '<', '>=': '<=', '===': '===', '!==': '!==', '==': '==', '!=': '!=',
} // prettier-ignore

function ofComparison(
  flow: ModuleFlow,
  side: ValueRef,
  op: string,
  { other, truthy }: { readonly other: ValueRef; readonly truthy: boolean },
): ErrorCondition {
  const constant = flow.constant(other)
  const bound = typeof constant === 'number' ? constant : STATUS_NAMES[nameOrCallee(flow, other) ?? '']
  if (bound !== undefined && isStatus(flow, side)) return ofRange(op, bound, truthy)
  const isEqual = op === '===' || op === '=='
  if (!isEqual && op !== '!==' && op !== '!=') return OTHER
  const member = nameOrCallee(flow, side)
  const holds = isEqual === truthy
  if (member !== null && typeof constant === 'boolean') return { kind: 'flag', member, holds: constant === holds }
  if (member === 'name' && typeof constant === 'string') return { kind: 'class', name: constant, holds }
  return member !== null && typeof constant === 'string' ? { kind: 'text', member, value: constant, holds } : OTHER
}

function ofRange(op: string, bound: number, truthy: boolean): ErrorCondition {
  const range = (from: number, to: number): ErrorCondition => ({ kind: 'status', from, to })
  const below = op === '<' ? bound - 1 : op === '<=' ? bound : null
  if (below !== null) return truthy ? range(0, below) : range(below + 1, LAST_STATUS)
  const above = op === '>' ? bound + 1 : op === '>=' ? bound : null
  if (above !== null) return truthy ? range(above, LAST_STATUS) : range(0, above - 1)
  const isEqual = op === '===' || op === '=='
  if (isEqual === truthy) return range(bound, bound)
  return OTHER
}

function isStatus(flow: ModuleFlow, ref: ValueRef): boolean {
  const named = [ref, ...flow.producers(ref)].map((each) => nameOrCallee(flow, each) ?? '')
  return named.some((name) => /status/i.test(name))
}

/** The last name of a value: of a variable, a member, or what is called. */
function nameOrCallee(flow: ModuleFlow, ref: ValueRef): string | null {
  const call = flow.instruction(ref)
  return call.kind === 'call' ? nameOrCallee(flow, { fn: ref.fn, value: call.callee }) : nameOf(flow, ref)
}

/** An error as far as it is known where it is thrown or handed on. */
export interface ThrownError {
  /** Its class and the classes that this extends, innermost first; empty: not known. */
  readonly classes: readonly string[]
  /** All its classes are known, so that it is no instance of any other. */
  readonly isComplete: boolean
  readonly status: number | null
  /** Members that are known. */
  readonly members: Readonly<Record<string, string | number | boolean | null>>
  /** It has no other members that a handler could ask for. */
  readonly hasNoOthers?: boolean
}

/** An error that nobody thought of, as the platform throws it; frameworks answer 500. */
export const UNEXPECTED: ThrownError = {
  classes: ['Error'],
  isComplete: true,
  status: LAST_RESORT_STATUS,
  members: {},
  hasNoOthers: true,
}

/** `error.code === 'INTERNAL_SERVER_ERROR'`: what some framework makes of an error that it does not know. */
function saysUnexpected(condition: ErrorCondition): boolean {
  const text = condition.kind === 'text' ? condition.value : condition.kind === 'class' ? condition.name : ''
  return /internal|unknown|unexpected/i.test(text)
}

/** Whether a condition is true of an error. */
export function holdsOf(condition: ErrorCondition, error: ThrownError): 'yes' | 'no' | 'maybe' {
  if (error.hasNoOthers && saysUnexpected(condition)) return 'maybe'
  switch (condition.kind) {
    case 'class': {
      const isOne = error.classes.includes(condition.name)
      if (!isOne && !error.isComplete) return 'maybe'
      return isOne === condition.holds ? 'yes' : 'no'
    }
    case 'status':
      if (error.status === null) return 'maybe'
      return error.status >= condition.from && error.status <= condition.to ? 'yes' : 'no'
    case 'flag':
      return ofMember(error, condition.member, (value) => Boolean(value) === condition.holds)
    case 'text':
      return ofMember(error, condition.member, (value) => (value === condition.value) === condition.holds)
    default:
      return 'maybe'
  }
}

/** Members that each error has. */
const ALWAYS = new Set(['name', 'message', 'stack', 'constructor'])

function ofMember(
  { members, hasNoOthers = false }: ThrownError,
  name: string,
  test: (value: string | number | boolean | null) => boolean,
): 'yes' | 'no' | 'maybe' {
  const absent = hasNoOthers && !ALWAYS.has(name) ? null : undefined
  const value = Object.hasOwn(members, name) ? members[name] : absent
  return value === undefined ? 'maybe' : test(value) ? 'yes' : 'no'
}
