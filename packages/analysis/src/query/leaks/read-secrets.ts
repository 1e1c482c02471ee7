// Secrets that the code itself reads of an object which it logs as a whole: `user.passwordHash` beside `log.info(user)`, a body that a
// schema with a password is held against, a body of a route that is there to send a secret.
import { valueId, type FunctionIndex, type ValueRef } from '../../ir/ids'
import { once } from '../../flow/once'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { checksAt } from '../../shape/row-types'
import type { ValueTypes } from '../../shape/value-types'
import { MAX_TEXT_DEPTH } from '../../limits'
import { findTerm, splitWords } from '../names'
import { routesAround } from '../outbound/route-patterns'
import type { SensitivityJudge } from './sensitivity'
import { findSecretField, type Writing } from './shapes'

/** A field of an object that is read somewhere, and is no method that is called. */
export interface ReadField {
  readonly ref: ValueRef
  readonly object: ValueRef
  readonly name: string
  /** Somewhere the function asks whether it is there, so that it may be missing where the object is logged. */
  readonly isAsked: boolean
}

/** Fields that functions read, by function. */
const readFields = once((flow: ModuleFlow) => new Map<FunctionIndex, readonly ReadField[]>())

function fieldsReadIn(flow: ModuleFlow, fn: FunctionIndex): readonly ReadField[] {
  const memo = readFields(flow)
  const known = memo.get(fn)
  if (known) return known
  const found: ReadField[] = []
  const called = new Set<number>()
  const asked = new Set<string>()
  const { instructions = [], blocks = [] } = flow.facts.functions[fn] ?? {}
  for (const each of instructions) if (each.kind === 'call') called.add(each.callee)
  for (const { terminal } of blocks) {
    let condition = terminal.kind === 'branch' ? instructions[terminal.condition] : undefined
    while (condition?.kind === 'operator' && condition.op === '!') condition = instructions[condition.operands[0] ?? -1]
    if (condition?.kind === 'member' && condition.property !== null) asked.add(condition.property)
  }
  instructions.forEach((each, value) => {
    if (each.kind !== 'member' || each.property === null || called.has(value)) return
    const at = (of: number): ValueRef => ({ fn, value: valueId(of) })
    const { property: name } = each
    found.push({ ref: at(value), object: at(each.object), name, isAsked: asked.has(name) })
  })
  memo.set(fn, found)
  return found
}

/**
 * A secret that the same function reads of the very object. Its type tells nothing of it: types that are known are asked themselves.
 */
export function secretReadOf(
  flow: ModuleFlow,
  judge: SensitivityJudge,
  ref: ValueRef,
  { without, isHidden }: Writing,
): ReadField | null {
  const candidates = fieldsReadIn(flow, ref.fn).filter(
    ({ name }) => judge.judge(name, null) !== null && !without.has(name) && !isHidden([name]),
  )
  return candidates.find(({ object }) => isSameObject(flow, ref, object)) ?? null
}

/** The same function reads a field of this name of the very object. */
export function isReadOf(flow: ModuleFlow, ref: ValueRef, name: string): boolean {
  return fieldsReadIn(flow, ref.fn).some((field) => field.name === name && isSameObject(flow, ref, field.object))
}

/** Both are what one and the same thing makes, or the same member of it: `job.data` and `job.data`. */
function isSameObject(flow: ModuleFlow, a: ValueRef, b: ValueRef, depth = 0): boolean {
  const [made, ...others] = flow.producers(a)
  const [same, ...more] = flow.producers(b)
  if (made === undefined || same === undefined || others.length + more.length > 0) return false
  if (refKey(made) === refKey(same)) return true
  const one = flow.instruction(made)
  const two = flow.instruction(same)
  if (one.kind !== 'member' || two.kind !== 'member' || depth > MAX_TEXT_DEPTH) return false
  const holder = { fn: made.fn, value: one.object }
  const isSameName = one.property !== null && one.property === two.property
  return isSameName && isSameObject(flow, holder, { fn: same.fn, value: two.object }, depth + 1)
}

/** Asks of a request's body whether a secret is expected in it. */
export interface BodyQuestion {
  readonly flow: ModuleFlow
  readonly types: ValueTypes
  readonly judge: SensitivityJudge
  /** Word sequences that end paths of routes to which secrets are sent. */
  readonly routes: readonly string[]
}

/** Whether the code around `ref` says that a secret stands in it: a read, a schema, the route. */
export function isBodyWithSecret(question: BodyQuestion, ref: ValueRef): boolean {
  return isReadForSecret(question, ref) || isCheckedForSecret(question, ref) || isSentToSecretRoute(question, ref)
}

/** The same function reads a sensitive member of the same kind of source (`req.body.password`). */
function isReadForSecret({ flow, judge }: BodyQuestion, ref: ValueRef): boolean {
  const nodes = new Set(flow.identities.of(ref))
  if (nodes.size === 0) return false
  return fieldsReadIn(flow, ref.fn).some(
    ({ name, object }) =>
      judge.judge(name, null) !== null && flow.identities.of(object).some((node) => nodes.has(node)),
  )
}

/** `body.parse(req.body)` with `z.object({ password: … })`. */
function isCheckedForSecret({ flow, types, judge }: BodyQuestion, ref: ValueRef): boolean {
  const nodes = new Set(flow.identities.of(ref))
  const instructions = flow.facts.functions[ref.fn]?.instructions ?? []
  return instructions.some((each, value) => {
    const site = each.kind === 'call' ? callAt(flow, { fn: ref.fn, value: valueId(value) }) : null
    if (!site) return false
    return checksAt(types, site).some(
      ({ described, values }) =>
        values.some((given) => flow.identities.of(given).some((node) => nodes.has(node))) &&
        findSecretField(types, judge, described, AS_SENT) !== null,
    )
  })
}

const AS_SENT: Writing = { isJson: false, without: new Set(), isHidden: () => false }

/** The handler is registered for `/login`, `/users/:id/password`. */
function isSentToSecretRoute({ flow, routes }: BodyQuestion, ref: ValueRef): boolean {
  return routesAround(flow, ref.fn).some((route) => {
    const path = flow.constant(route)
    return typeof path === 'string' && isSecretRoute(path, routes)
  })
}

function isSecretRoute(path: string, routes: readonly string[]): boolean {
  const last = path.split('/').findLast((piece) => piece !== '' && !/^[:{*]/.test(piece))
  const words = path.startsWith('/') && last !== undefined ? splitWords(last) : []
  return routes.some((term) => {
    const found = findTerm(words, term.split(' '))
    return found !== null && found.start === 0 && found.end === words.length
  })
}
