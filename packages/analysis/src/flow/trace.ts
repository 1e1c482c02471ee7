// Backward traces: from a value to everything it is made of, through variables, members, calls of this file, callbacks and the
// library functions that models describe. Queries steer the trace with a visitor and read the way back from its nodes.
import type { FunctionIndex, ValueId, ValueRef, VariableId } from '../ir/ids'
import type { Call, Instruction, ObjectLiteral, Rest } from '../ir/instruction'
import { MAX_ACCESS_PATH, MAX_TRACE_CALLS, MAX_TRACE_NODES } from '../limits'
import { ANY_KEY } from './access-keys'
import { behindParameter } from './behind-parameters'
import { throughChain } from './chains'
import { fulfilledWith } from './fulfilled-values'
import { gettersOfThis, memberOfThis } from './inherited'
import { type CallSite, type ModuleFlow } from './module-flow'
import { collectedIn, gotByKey, writtenInto } from '../summary/collected-values'
import { refKey } from './producers'
import { isBehindBlank } from './text-pieces'

export { ANY_KEY } from './access-keys'

/** How a trace came to a value. */
export type Via =
  | 'start'
  | 'copy'
  | 'member'
  | 'property'
  | 'element'
  | 'text'
  | 'json'
  | 'operand'
  | 'spread'
  | 'rest'
  | 'call'
  | 'argument'
  | 'captured'

/** A visited value. `path` is the member path of it that is wanted (`['password']`), empty for the whole. */
export interface TraceNode {
  readonly ref: ValueRef
  readonly path: readonly string[]
  readonly via: Via
  /** Members that an object rest on the way has left behind, as long as the whole is wanted. */
  readonly without: readonly string[]
  /**
   * For `property`: its index in the object; for `text`: index in `Template.values`. The call is that in which it was handed over
   * (`argument`), or put into a collection (`element`).
   */
  readonly detail: number
  readonly call: ValueRef | null
  readonly from: TraceNode | null
  /** Calls entered (outermost first) on the way, so that parameters go back to the right call. */
  readonly stack: readonly ValueRef[]
}

/** What a visitor says of a node: go on behind it, or not. */
export type Visit = 'continue' | 'stop'

/** Settings of a trace. */
export interface TraceOptions {
  /** Go from a parameter to the callers in this file. */
  readonly intoCallers: boolean
  /** The member path of the start that is wanted; default: the whole. */
  readonly path?: readonly string[]
  /** Members of the start that are not wanted. */
  readonly without?: readonly string[]
  /** Where a whole object is wanted, also what is written to its fields after it was made; of a collection or an address what is put into it. */
  readonly withWrites?: boolean
  /** The way that led to the start, from a trace before. */
  readonly from?: TraceNode
  /** Called for each value once per member path. */
  readonly visit: (node: TraceNode) => Visit
}

/** Follows `start` backwards. @returns false when a limit cut the trace short. */
export function trace(flow: ModuleFlow, start: ValueRef, options: TraceOptions): boolean {
  const seen = new Set<string | number>()
  const work: TraceNode[] = [
    {
      ref: start,
      path: options.path ?? [],
      without: options.without ?? NOTHING,
      via: 'start',
      detail: -1,
      call: null,
      from: options.from ?? null,
      stack: [],
    },
  ]
  let visited = 0
  for (let i = 0; i < work.length; i++) {
    const node = work[i] as TraceNode
    const key = seenKey(node)
    if (seen.has(key)) continue
    seen.add(key)
    if (++visited > MAX_TRACE_NODES) return false
    if (options.visit(node) === 'stop') continue
    for (const next of nextValues(flow, node, flow.instruction(node.ref), options)) work.push(step(node, next))
  }
  return true
}

/** The value with the path and the call that it is wanted for; a number for most. */
function seenKey({ ref, path, stack }: TraceNode): string | number {
  const inner = stack[stack.length - 1]
  if (path.length === 0 && !inner) return refKey(ref)
  return `${refKey(ref)}|${path.join('.')}|${inner ? refKey(inner) : ''}`
}

/** The nodes from the start of a trace to `node`. */
export function wayTo(node: TraceNode): readonly TraceNode[] {
  const way: TraceNode[] = []
  for (let n: TraceNode | null = node; n; n = n.from) way.push(n)
  return way.reverse()
}

/**
 * The value is what a function was given that the trace came into by a call of it: what other calls give is nothing to this one, and what
 * this one gives comes next.
 */
export function isGivenByCall(flow: ModuleFlow, { ref, stack }: TraceNode): boolean {
  return (
    stack.length > 0 &&
    flow.producers(ref).every((made) => made.fn === ref.fn && flow.instruction(made).kind === 'parameter')
  )
}

/** The next value of a trace; what is not said is as at the node before. */
export type Next = Partial<TraceNode> & { readonly ref: ValueRef; readonly via: Via }

function step(from: TraceNode, { ref, via, path, detail, call, stack, without }: Next): TraceNode {
  return {
    ref,
    path: path ?? from.path,
    without: without ?? (isPart(via) ? NOTHING : from.without),
    via,
    detail: detail ?? -1,
    call: call ?? null,
    from,
    stack: stack ?? from.stack,
  }
}

const NOTHING: readonly string[] = []

/** The next value is a part of the object rather than the object under another name. */
function isPart(via: Via): boolean {
  return via === 'property' || via === 'member' || via === 'element' || via === 'text' || via === 'operand'
}

function nextValues(
  flow: ModuleFlow,
  node: TraceNode,
  instruction: Instruction,
  options: TraceOptions,
): readonly Next[] {
  const at = (value: ValueId): ValueRef => ({ fn: node.ref.fn, value })
  switch (instruction.kind) {
    case 'load':
      return behindLoad(flow, node, instruction.variable, options.withWrites ?? false)
    case 'store':
    case 'await':
      return [{ ref: at(instruction.value), via: 'copy' }]
    case 'member':
      return behindMember(flow, node, instruction)
    case 'object':
      return behindObject(node, instruction)
    case 'array':
      return [...instruction.elements.map((element) => at(element.value)), ...collectedIn(flow, node.ref)].map(
        (ref) => ({ ref, via: 'element' as const }),
      )
    case 'template':
      return instruction.values.map((value, i) => ({ ref: at(value), via: 'text' as const, detail: i, path: [] }))
    case 'operator':
      return instruction.op === '+'
        ? instruction.operands.map((value, i) => ({ ref: at(value), via: 'operand' as const, detail: i, path: [] }))
        : []
    case 'element':
      return instruction.mode === 'value' ? [{ ref: at(instruction.of), via: 'element' }] : []
    case 'rest':
      return behindRest(node, instruction)
    case 'call':
      return behindCall(flow, node, instruction, options.withWrites ?? false)
    case 'parameter':
      return behindParameter(flow, node, instruction.index, options.intoCallers)
    case 'ambient':
      return options.withWrites && instruction.name === 'this' && node.path.length === 0
        ? behindInstance(flow, node)
        : []
    default:
      return []
  }
}

function behindLoad(flow: ModuleFlow, node: TraceNode, variable: VariableId, withWrites: boolean): readonly Next[] {
  const next: Next[] = flow
    .definitions(node.ref)
    .filter((ref) => !isFalsyHere(flow, variable, ref))
    .map((ref) => ({ ref, via: ref.fn === node.ref.fn ? 'copy' : 'captured' }))
  const [first, ...rest] = node.path
  if (first !== undefined) {
    for (const ref of flow.members.ofVariable(variable, first)) next.push({ ref, via: 'property', path: rest })
  } else if (withWrites) for (const ref of writtenBefore(flow, node.ref, variable)) next.push({ ref, via: 'property' })
  return next
}

/** Fields that the same function gives to an object that it has made: `const o = {}; o.secret = secret`; not those it gives twice. */
function writtenBefore(flow: ModuleFlow, load: ValueRef, variable: VariableId): readonly ValueRef[] {
  const { own } = flow.members.namesOf(variable)
  if (own.length === 0 || flow.variable(variable).owner !== load.fn) return []
  if (!flow.definitions(load).every((made) => flow.producers(made).every((each) => isObject(flow, each)))) return []
  return own.flatMap((name) => {
    if (flow.members.isDeleted(variable, name)) return []
    const written = flow.members.ofVariable(variable, name)
    return written.length === 1 ? written.filter((ref) => ref.fn === load.fn && ref.value < load.value) : []
  })
}

function isObject(flow: ModuleFlow, made: ValueRef): boolean {
  return flow.instruction(made).kind === 'object'
}

/** `a` as the result of `a && b`: it is empty, zero or the like. */
function isFalsyHere(flow: ModuleFlow, variable: VariableId, { fn, value }: ValueRef): boolean {
  const { kind, name } = flow.variable(variable)
  if (kind !== 'temporary' || name !== '&&') return false
  return (
    flow.facts.functions[fn]?.blocks.some(
      ({ terminal }) => terminal.kind === 'branch' && terminal.condition === value,
    ) ?? false
  )
}

function behindMember(
  flow: ModuleFlow,
  node: TraceNode,
  member: Extract<Instruction, { kind: 'member' }>,
): readonly Next[] {
  const object = { fn: node.ref.fn, value: member.object }
  const instruction = flow.instruction(object)
  if (instruction.kind === 'ambient' && instruction.name === 'this' && member.property !== null) {
    if (flow.members.thisClass(node.ref.fn) !== null) return behindThis(flow, node.ref.fn, member.property)
  }
  const path = [member.property ?? ANY_KEY, ...node.path].slice(0, MAX_ACCESS_PATH)
  return [{ ref: object, via: 'member', path }]
}

/** `this.name`: what is written to it, or what a getter of the class gives. */
function behindThis(flow: ModuleFlow, fn: FunctionIndex, name: string): readonly Next[] {
  const written = memberOfThis(flow, fn, name, 'this')
  if (written.length > 0) return written.map((ref) => ({ ref, via: 'property' as const }))
  return gettersOfThis(flow, fn, name).flatMap((getter) =>
    flow.graph.returns(getter).map((ref) => ({ ref, via: 'copy' as const })),
  )
}

/** Fields that methods of the class give the instance. A text shows none of them; what `toJSON` makes of it is not known. */
function behindInstance(flow: ModuleFlow, { ref, via, without }: TraceNode): readonly Next[] {
  if (via === 'text' || via === 'operand') return []
  const cls = flow.members.thisClass(ref.fn)
  const names = cls === null ? [] : flow.members.namesOfClass(cls)
  if (cls === null || names.includes('toJSON')) return []
  return names
    .filter((name) => !without.includes(name))
    .flatMap((name) => flow.members.ofClass(cls, name).map((value): Next => ({ ref: value, via: 'property' })))
}

function behindObject(node: TraceNode, object: ObjectLiteral): readonly Next[] {
  const [wanted, ...rest] = node.path
  const next: Next[] = []
  object.properties.forEach((property, i) => {
    const ref = { fn: node.ref.fn, value: property.value }
    if (property.kind === 'spread') {
      const isOverridden = wanted !== undefined && object.properties.slice(i + 1).some((later) => later.key === wanted)
      if (!isOverridden) next.push({ ref, via: 'spread', detail: i })
    } else if (property.kind !== 'field' || (property.key !== null && node.without.includes(property.key))) return
    else if (wanted === undefined || wanted === ANY_KEY) next.push({ ref, via: 'property', detail: i, path: rest })
    else if (property.key === wanted || property.key === null)
      next.push({ ref, via: 'property', detail: i, path: rest })
  })
  return next
}

function behindRest(node: TraceNode, rest: Rest): readonly Next[] {
  const [wanted] = node.path
  if (wanted !== undefined && rest.without.includes(wanted)) return []
  const without = wanted === undefined ? [...node.without, ...rest.without] : NOTHING
  return [{ ref: { fn: node.ref.fn, value: rest.object }, via: 'rest', without }]
}

function behindCall(flow: ModuleFlow, node: TraceNode, call: Call, withWrites: boolean): readonly Next[] {
  const site: CallSite = { ref: node.ref, call }
  const next: Next[] = []
  for (const { row } of flow.rows(site, 'flow')) {
    if (row.to !== 'ReturnValue' && row.to !== 'Instance') continue
    const isPieces = row.as === 'collection' && row.from === 'Receiver'
    const wanted = isPieces ? behindPiece(flow, site, node.path) : pathUnder(node.path, row.under)
    if (!wanted) continue
    const via =
      row.as === 'text' || row.as === 'dump' || row.as === 'path'
        ? 'text'
        : row.as === 'json'
          ? 'json'
          : row.as === 'element' || row.as === 'collection'
            ? 'element'
            : 'copy'
    const keepsPath = row.as === undefined || row.as === 'value' || row.as === 'element' || row.as === 'collection'
    flow.at(site, row.from).forEach((ref, i) => next.push({ ref, via, detail: i, path: keepsPath ? wanted : [] }))
  }
  if (withWrites) next.push(...behindWrites(flow, node, site))
  next.push(...throughLinked(flow, node, site))
  for (const ref of fulfilledWith(flow, site)) next.push({ ref, via: 'copy' })
  if (next.length === 0)
    for (const { ref, as, path, without } of throughChain(flow, site, node.path))
      next.push({ ref, via: as === 'text' ? 'text' : 'copy', path: path.slice(0, MAX_ACCESS_PATH), without })
  if (next.length > 0 || node.stack.length >= MAX_TRACE_CALLS) return next
  const isRecursive = node.stack.some((ref) => refKey(ref) === refKey(node.ref))
  if (isRecursive || call.form === 'new') return next
  for (const fn of flow.graph.functionsOf({ fn: node.ref.fn, value: call.callee })) {
    for (const ref of flow.graph.returns(fn))
      next.push({ ref, via: 'call', call: node.ref, stack: [...node.stack, node.ref] })
  }
  return next
}

/** What other calls put into the collection, or write into the address, that a call reads or makes. */
function behindWrites(flow: ModuleFlow, node: TraceNode, site: CallSite): readonly Next[] {
  const got = gotByKey(flow, site).map(({ value, by }): Next => ({ ref: value, via: 'element', call: by.ref }))
  const written = writtenInto(flow, node.ref, readAt(node))
  return [...got, ...written.map(({ value, by }): Next => ({ ref: value, via: 'element', call: by.ref, path: [] }))]
}

/** Where the function that looks at the value last does so. */
function readAt(node: TraceNode): ValueRef {
  let at = node
  while (at.from && at.from.ref.fn === node.ref.fn) at = at.from
  return at.ref
}

/** `text.split(' ')[1]`: of the text all that counts, where it stands behind a blank. */
function behindPiece(flow: ModuleFlow, site: CallSite, path: readonly string[]): readonly string[] {
  return isBehindBlank(flow, site, path) ? path.slice(1) : path
}

/** What is wanted of a value that stands in a member of the result; null: another member is wanted. */
function pathUnder(path: readonly string[], under: string | undefined): readonly string[] | null {
  const [first, ...rest] = path
  if (under === undefined || first === undefined || first === ANY_KEY) return path
  return first === under ? rest : null
}

/** Through a function of another module: the arguments that its result is made of. */
function throughLinked(flow: ModuleFlow, node: TraceNode, site: CallSite): readonly Next[] {
  return flow.linked(site).flatMap(({ call }) =>
    call.flows.flatMap(({ parameter, path, as, to, without: left = NOTHING }) => {
      const common = Math.min(to.length, node.path.length)
      if (to.slice(0, common).some((key, i) => key !== node.path[i] && node.path[i] !== ANY_KEY)) return []
      const [wanted] = node.path.slice(common)
      if (wanted !== undefined && left.includes(wanted)) return []
      const without = wanted === undefined ? [...node.without, ...left] : NOTHING
      const rest = as === 'text' ? path : [...path, ...node.path.slice(common)].slice(0, MAX_ACCESS_PATH)
      const via = as === 'text' ? ('text' as const) : ('copy' as const)
      return flow
        .at(site, `Argument[${parameter}]`)
        .map((ref) => ({ ref, via, detail: parameter, path: rest, without }))
    }),
  )
}
