// Functions that judge a URL or host: by what they return, or by throwing.
import { blockId, type BlockId, type FunctionIndex, type ValueId, type ValueRef, type VariableId } from '../ir/ids'
import type { Call, Instruction } from '../ir/instruction'
import type { FunctionIr } from '../ir/module'
import { derivedFromParameters } from '../flow/derived'
import type { ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import { refKey } from '../flow/producers'
import { nameOf } from '../flow/written-names'
import type { GuardRow } from '../model/rows'
import { isGuardedInBlock, isGuardValue, WHOLE, type TaintedWay } from '../query/outbound/url-guards'

/** Guard rows of a function, one per parameter that it judges. */
export function guardsOf(flow: ModuleFlow, fn: FunctionIr): readonly GuardRow[] {
  return judgements(flow, fn).flatMap(({ i, tainted }) => {
    const holds = guardForm(flow, fn, tainted)
    return holds === null ? [] : [{ value: `Argument[${i}]`, holds, protects: ['url-host'] as const }]
  })
}

interface Judgement {
  readonly i: number
  readonly tainted: TaintedWay
}

/** The parameters of a function that asks something, each as an address that the function is given. */
function judgements(flow: ModuleFlow, fn: FunctionIr): readonly Judgement[] {
  if (!fn.instructions.some(({ kind }) => kind === 'call' || kind === 'operator')) return []
  const derived = derivedFromParameters(flow, fn)
  return fn.parameters.map((parameter, i) => {
    const variables = [...(derived[i]?.variables ?? new Set<VariableId>())]
    return {
      i,
      tainted: {
        refs: new Map([[refKey({ fn: fn.index, value: parameter.value }), WHOLE]]),
        variables: new Map(variables.map((id) => [id, WHOLE])),
        reads: new Map(),
      },
    }
  })
}

/** Parameters that are allowed where a member of the function's result is `truthy`: it answers with records, `{ ok: false }`. */
export function recordGuards(
  flow: ModuleFlow,
  index: FunctionIndex,
  property: string,
  truthy: boolean,
): readonly number[] {
  const fn = flow.facts.functions[index]
  const given = fn ? endsOf(fn).flatMap((end) => partsOf(flow, end)) : []
  const told = given.flatMap((end) => memberOf(flow, end, property) ?? [])
  if (!fn || told.length === 0 || told.length < given.length) return []
  const claims = told.filter((end) => truthOf(flow, end) !== !truthy)
  return judgements(flow, fn).flatMap(({ i, tainted }) => {
    const holds = claims.every((end) => holdsAt(flow, { end, tainted, truthy }))
    return claims.length > 0 && holds ? [i] : []
  })
}

/** A member of the record that is given; null where it is none that is written here. */
function memberOf(flow: ModuleFlow, { fn, ref, block }: Given, property: string): Given | null {
  const [made, ...others] = ref ? flow.producers(ref) : []
  const record = made && flow.instruction(made)
  if (!made || record?.kind !== 'object' || others.length > 0) return null
  if (record.properties.some(({ kind }) => kind === 'spread')) return null
  const field = record.properties.find(({ key }) => key === property)
  return { fn, ref: field ? { fn: made.fn, value: field.value } : null, block }
}

/** The same for a function of the file at hand, found out once; nothing while that is being asked. */
export function ownGuards(flow: ModuleFlow, index: FunctionIndex): readonly GuardRow[] {
  const known = guardsByFunction(flow)
  const before = known.get(index)
  if (before) return before
  known.set(index, [])
  const fn = flow.facts.functions[index]
  const found = fn ? guardsOf(flow, fn) : []
  known.set(index, found)
  return found
}

const guardsByFunction = once((_flow: ModuleFlow) => new Map<FunctionIndex, readonly GuardRow[]>())

/** Parameters that some call is given, or that are compared with something; what `typeof` says of them judges nothing. */
export function judgedParameters(flow: ModuleFlow, fn: FunctionIr): readonly number[] {
  return derivedFromParameters(flow, fn).flatMap((derived, i) => {
    const has = (value: ValueId): boolean => derived.has({ fn: fn.index, value })
    const isJudged = fn.instructions.some((instruction) => {
      if (instruction.kind === 'call') return judgesInCall(flow, fn, instruction, has)
      return instruction.kind === 'operator' && COMPARISONS.has(instruction.op) && instruction.operands.some(has)
    })
    return isJudged ? [i] : []
  })
}

const COMPARISONS = new Set(['===', '!==', '==', '!=', 'in'])

/** A call is given the value, or is a method of it, and is no mere conversion to a text. */
function judgesInCall(flow: ModuleFlow, fn: FunctionIr, call: Call, has: (value: ValueId) => boolean): boolean {
  const callee = flow.instruction({ fn: fn.index, value: call.callee })
  const isGiven = call.args.some(({ value }) => has(value)) || (callee.kind === 'member' && has(callee.object))
  if (!isGiven) return false
  const name = nameOf(flow, { fn: fn.index, value: call.callee })
  return name === null || !CONVERSIONS.has(name)
}

const CONVERSIONS = new Set(['String', 'Boolean', 'Number', 'toString', 'trim', 'toLowerCase'])

function guardForm(flow: ModuleFlow, fn: FunctionIr, tainted: TaintedWay): GuardRow['holds'] | null {
  const given = endsOf(fn)
  if (given.length === 0) return null
  const throws = fn.blocks.some(({ terminal }) => terminal.kind === 'throw')
  if (throws && given.every(({ block }) => isGuardedInBlock(flow, fn.index, block, tainted))) return 'on-return'
  if (given.every(({ ref }) => ref === null)) return null
  for (const truthy of [true, false]) {
    const claims = given.filter((end) => truthOf(flow, end) !== !truthy)
    const holds = (end: Given): boolean => holdsAt(flow, { end, tainted, truthy })
    const holdsInParts = (end: Given): boolean =>
      partsOf(flow, end).every((part) => truthOf(flow, part) === !truthy || holds(part))
    if (claims.length > 0 && claims.every((end) => holds(end) || holdsInParts(end)))
      return truthy ? 'true-branch' : 'false-branch'
  }
  return null
}

/** What a function gives back at one place; null: nothing. */
interface Given {
  readonly fn: FunctionIndex
  readonly ref: ValueRef | null
  readonly block: BlockId
}

function endsOf({ index, blocks }: FunctionIr): readonly Given[] {
  return blocks.flatMap(({ terminal }, b) => {
    if (terminal.kind !== 'return') return []
    const ref = terminal.value === null ? null : { fn: index, value: terminal.value }
    return [{ fn: index, ref, block: blockId(b) }]
  })
}

interface Claim {
  readonly end: Given
  readonly tainted: TaintedWay
  readonly truthy: boolean
}

/** What is given is a check itself, or stands behind one. */
function holdsAt(flow: ModuleFlow, { end: { fn, ref, block }, tainted, truthy }: Claim): boolean {
  if (ref !== null && isGuardValue(flow, ref, tainted, truthy)) return true
  return isGuardedInBlock(flow, fn, block, tainted)
}

/** The outcomes of `a ? b : c`, each where it is decided. */
function partsOf(flow: ModuleFlow, end: Given): readonly Given[] {
  const made = end.ref && flow.instruction(end.ref)
  if (!end.ref || made?.kind !== 'load' || flow.variable(made.variable).kind !== 'temporary') return [end]
  return flow.definitions(end.ref).map((ref) => {
    const at = flow.cfg(ref.fn).blockOf[ref.value]
    return { fn: end.fn, ref, block: at === undefined || at < 0 ? end.block : blockId(at) }
  })
}

/** Whether what is given is truthy, where that can be seen: a message is, nothing is not. */
function truthOf(flow: ModuleFlow, { ref }: Given): boolean | null {
  if (ref === null) return false
  const constant = flow.constant(ref)
  if (constant !== undefined) return Boolean(constant)
  const makers = flow.producers(ref).map((made) => flow.instruction(made))
  if (makers.length > 0 && makers.every(isTruthy)) return true
  return makers.length > 0 && makers.every((made) => made.kind === 'literal' && made.type === 'undefined')
    ? false
    : null
}

function isTruthy(made: Instruction): boolean {
  if (made.kind === 'template') return made.strings.some((text) => text !== '')
  return made.kind === 'object' || made.kind === 'array' || (made.kind === 'call' && made.form === 'new')
}
