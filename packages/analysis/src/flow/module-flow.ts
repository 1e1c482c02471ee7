// Everything flow knows of one module: values, calls, identities and the model rows that apply. Queries ask here.
import type { FunctionIndex, ValueId, ValueRef } from '../ir/ids'
import type { Argument, Call, Instruction, SetMember } from '../ir/instruction'
import type { ModuleFacts } from '../ir/module'
import { parseAccessPath, type PathStep } from '../model/access-path'
import type { ApiNode, MatchedRow } from '../model/api-node'
import { FUNCTION_TYPE, type CompiledKnowledge } from '../model/compile'
import { openIdentities, type Identities, type ModulePlaces } from '../model/identities'
import { stepNode, withTypes } from '../model/node-steps'
import type { CallGraph } from '../model/function-uses'
import type { EffectKind } from '../model/rows'
import { Asking } from '../summary/asking'
import type { FunctionInterface } from '../summary/module-interface'
import { isBinding } from './bound-functions'
import { openCallGraph } from './call-graph'
import { mayHaveRow, openCallsWith } from './calls-with-rows'
import { argumentAt } from './members'
import { openValueIndex, rootsOf, type ValueIndex } from './producers'
import { holds } from './row-conditions'

/** A call instruction with its place. */
export interface CallSite {
  readonly ref: ValueRef
  readonly call: Call
}

/** A write to a member, with its place. */
export interface WriteSite {
  readonly ref: ValueRef
  readonly write: SetMember
}

/** A function of another module that a call may call. */
export interface LinkedCall {
  /** Path of the module. */
  readonly module: string
  readonly name: string
  readonly call: FunctionInterface
}

/** The module as queries see it. */
export interface ModuleFlow extends ValueIndex {
  readonly knowledge: CompiledKnowledge
  /** Questions that are being answered, here and in the modules that this one may ask. */
  readonly asking: Asking
  readonly graph: CallGraph
  readonly identities: Identities
  /** All calls of the module in function and instruction order. */
  readonly calls: readonly CallSite[]
  /** All writes to members, in the same order. */
  readonly writes: readonly WriteSite[]
  /** Model rows of a kind that apply to a call. */
  readonly rows: <K extends EffectKind>(site: CallSite, kind: K) => readonly MatchedRow<K>[]
  /** The calls with a model row of a kind, in order. */
  readonly callsWith: (kind: EffectKind) => readonly CallSite[]
  /** Model rows of a kind that apply to a value as such (sources). */
  readonly valueRows: <K extends EffectKind>(ref: ValueRef, kind: K) => readonly MatchedRow<K>[]
  /** Source rows of a value, or of what is read from it on the way to a member. */
  readonly sourceRows: (ref: ValueRef, path: readonly string[]) => readonly MatchedRow<'source'>[]
  /** Values at a position such as `Argument[0].Member[url,uri]` or `Receiver` of a call. */
  readonly at: (site: CallSite, position: string) => readonly ValueRef[]
  /** What other modules of the project say of the callee. */
  readonly linked: (site: CallSite) => readonly LinkedCall[]
  /** Some model, or another module of the project, knows the callee, or a model knows the type of its receiver. */
  readonly isModelled: (site: CallSite) => boolean
  /** Some row or type of a model stands at the callee itself. */
  readonly isDescribed: (site: CallSite) => boolean
  /** All that a model tells of the call is that it neither logs nor keeps what it is given. */
  readonly isPlain: (site: CallSite) => boolean
  readonly constant: (ref: ValueRef) => string | number | boolean | null | undefined
}

/** Opens the flow of a module. Nothing is computed before it is asked for. */
export function openModuleFlow(
  facts: ModuleFacts,
  knowledge: CompiledKnowledge,
  places: ModulePlaces = () => null,
  asking: Asking = new Asking(),
): ModuleFlow {
  const index = openValueIndex(facts)
  const graph = openCallGraph(index)
  const identities = openIdentities(index, knowledge, graph, places)
  const calleeMemo = new Map<Call, readonly ApiNode[]>()
  const calleeNodes = (site: CallSite): readonly ApiNode[] => {
    const known = calleeMemo.get(site.call)
    if (known) return known
    const nodes = nodesOfCallee(index, identities, knowledge, site)
    calleeMemo.set(site.call, nodes)
    return nodes
  }
  const linkedMemo = new Map<Call, boolean>()
  let hasImports: boolean | null = null
  const isLinked = (site: CallSite): boolean => {
    hasImports ??= facts.imports.some(({ module }) => places.mayKnow?.(module) ?? places(module) !== null)
    if (!hasImports) return false
    const known = linkedMemo.get(site.call)
    if (known !== undefined) return known
    const found = mayBeLinked(index, identities, site)
    linkedMemo.set(site.call, found)
    return found
  }
  const { calls, writes } = collectSites(facts)
  const rowsAt = <K extends EffectKind>(site: CallSite, kind: K): readonly MatchedRow<K>[] =>
    holding(index, graph, site, effectsOf(calleeNodes(site), kind))
  const rows: ModuleFlow['rows'] = (site, kind) =>
    mayHaveRow(index, knowledge, site, kind) || isLinked(site) ? rowsAt(site, kind) : NO_ROWS
  return {
    ...index,
    knowledge,
    asking,
    graph,
    identities,
    calls,
    writes,
    rows,
    callsWith: openCallsWith({ index, knowledge, asking, calls, rowsAt, isLinked }),
    linked: (site) => linkedCalls(calleeNodes(site)),
    valueRows: (ref, kind) => {
      const rows = effectsOf(identities.of(ref), kind)
      return kind === 'source' ? givenSo(index, graph, ref, rows) : rows
    },
    sourceRows: (ref, path) => givenSo(index, graph, ref, effectsOf(alongPath(identities.of(ref), path), 'source')),
    at: (site, position) => valuesAt(index, graph, site, position),
    isModelled: (site) => calleeNodes(site).some(isKnown) || hasTypedReceiver(index, identities, site),
    isDescribed: (site) => calleeNodes(site).some(isKnown),
    isPlain: (site) => calleeNodes(site).some((node) => node.effects.plain !== undefined),
    constant: (ref) => constantOf(index, ref),
  }
}

/** Places of a value and of its members along a path. */
function alongPath(nodes: readonly ApiNode[], path: readonly string[]): readonly ApiNode[] {
  if (path.length === 0 || nodes.length === 0) return nodes
  const found = [...nodes]
  let at = nodes
  for (const name of path) found.push(...(at = withTypes(at.flatMap((node) => stepNode(node, 'member', name)))))
  return found
}

const NO_CALLS: readonly LinkedCall[] = []

function linkedCalls(nodes: readonly ApiNode[]): readonly LinkedCall[] {
  if (!nodes.some((node) => node.link?.value.call)) return NO_CALLS
  return nodes.flatMap(({ link }) =>
    link?.value.call ? [{ module: link.module, name: link.name, call: link.value.call }] : [],
  )
}

/** A place in a model, or a function of another module; a mere value of another module is no known function. */
function isKnown(node: ApiNode): boolean {
  return node.link === undefined || node.link.value.call !== undefined
}

/** A member of something that another module exports may be anything, under any name. */
function mayBeLinked(index: ValueIndex, identities: Identities, site: CallSite): boolean {
  const callee = index.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (callee.kind !== 'member') return false
  return identities.of({ fn: site.ref.fn, value: callee.object }).some((node) => node.link !== undefined)
}

/** Trie nodes of what is called. A receiver of unknown identity falls back to the rows of any value. */
function nodesOfCallee(
  index: ValueIndex,
  identities: Identities,
  knowledge: CompiledKnowledge,
  site: CallSite,
): readonly ApiNode[] {
  const callee = { fn: site.ref.fn, value: site.call.callee }
  if (isBinding(index, site.ref.fn, site.call)) return functionMember(knowledge, 'bind')
  let nodes = identities.of(callee)
  if (nodes.length === 0) nodes = anyMember(index, knowledge, callee)
  if (nodes.length === 0) return nodes
  return site.call.form === 'new' ? withTypes(nodes.flatMap((node) => stepNode(node, 'instance'))) : nodes
}

/**
 * The receiver is of a modelled type (and not merely named like one), so that even a method without rows is no unknown code. `this`
 * is of a class of the project, whatever that extends.
 */
function hasTypedReceiver(index: ValueIndex, identities: Identities, site: CallSite): boolean {
  const callee = index.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (callee.kind !== 'member') return false
  const receiver = { fn: site.ref.fn, value: callee.object }
  const isTyped = identities.of(receiver).some((node) => node.type !== null && !node.isConvention)
  return isTyped && !index.producers(receiver).some((made) => isThis(index, made))
}

function isThis(index: ValueIndex, ref: ValueRef): boolean {
  const instruction = index.instruction(ref)
  return instruction.kind === 'ambient' && instruction.name === 'this'
}

/** A method that every function has. */
function functionMember(knowledge: CompiledKnowledge, name: string): readonly ApiNode[] {
  const type = knowledge.types.get(FUNCTION_TYPE)
  return type ? stepNode(type, 'member', name) : []
}

function anyMember(index: ValueIndex, knowledge: CompiledKnowledge, callee: ValueRef): readonly ApiNode[] {
  const instruction = index.instruction(callee)
  if (instruction.kind !== 'member' || instruction.property === null) return []
  return stepNode(knowledge.any, 'member', instruction.property)
}

const NO_ROWS: readonly never[] = []

function effectsOf<K extends EffectKind>(nodes: readonly ApiNode[], kind: K): readonly MatchedRow<K>[] {
  let only: readonly MatchedRow<K>[] | null = null
  let holders = 0
  for (const node of nodes) {
    const rows = node.effects[kind] as readonly MatchedRow<K>[] | undefined
    if (!rows) continue
    holders++
    only = rows
  }
  if (holders < 2) return only ?? NO_ROWS
  const found: MatchedRow<K>[] = []
  for (const node of nodes) {
    const rows = node.effects[kind] as readonly MatchedRow<K>[] | undefined
    if (rows) for (const row of rows) if (!found.includes(row)) found.push(row)
  }
  return found
}

/** The rows whose conditions this call meets. */
function holding<K extends EffectKind>(
  index: ValueIndex,
  graph: CallGraph,
  site: CallSite,
  rows: readonly MatchedRow<K>[],
): readonly MatchedRow<K>[] {
  if (rows.length === 0 || rows.every(({ row }) => row.when === undefined)) return rows
  const context = {
    index,
    constant: (ref: ValueRef) => constantOf(index, ref),
    at: (position: string) => valuesAt(index, graph, site, position),
  }
  return rows.filter(({ row }) => holds(row, context))
}

/** The rows whose conditions the call meets that the value's function is passed to: `request.on('data', (chunk) => …)`. */
function givenSo<K extends EffectKind>(
  index: ValueIndex,
  graph: CallGraph,
  ref: ValueRef,
  rows: readonly MatchedRow<K>[],
): readonly MatchedRow<K>[] {
  if (rows.length === 0 || rows.every(({ row }) => row.when === undefined)) return rows
  const sites = rootsOf(index, ref)
    .filter((root) => index.instruction(root).kind === 'parameter')
    .flatMap((root) => graph.passedTo(root.fn).flatMap(({ call }) => callAt(index, call) ?? []))
  return rows.filter((each) => sites.some((site) => holding(index, graph, site, [each]).length > 0))
}

/** Calls and writes, in function and instruction order. */
function collectSites(facts: ModuleFacts): {
  readonly calls: readonly CallSite[]
  readonly writes: readonly WriteSite[]
} {
  const calls: CallSite[] = []
  const writes: WriteSite[] = []
  for (const { index: fn, instructions } of facts.functions) {
    for (let at = 0; at < instructions.length; at++) {
      const instruction = instructions[at] as Instruction
      if (instruction.kind === 'call') calls.push({ ref: { fn, value: at as ValueId }, call: instruction })
      else if (instruction.kind === 'set-member') writes.push({ ref: { fn, value: at as ValueId }, write: instruction })
    }
  }
  return { calls, writes }
}

/** A position taken apart once: positions are those of model rows. */
interface Position {
  readonly first: PathStep | null
  readonly rest: readonly PathStep[]
}

const positionMemo = new Map<string, Position>()

function positionSteps(position: string): Position {
  const known = positionMemo.get(position)
  if (known) return known
  const [first = null, ...rest] = parseAccessPath(position)
  const steps = { first, rest }
  positionMemo.set(position, steps)
  return steps
}

function valuesAt(index: ValueIndex, graph: CallGraph, site: CallSite, position: string): readonly ValueRef[] {
  const { first, rest } = positionSteps(position)
  if (!first) return NO_VALUES
  let values = rootValues(index, site, first)
  for (const step of rest) {
    if (step.kind === 'return')
      values = values.flatMap((ref) => graph.functionsOf(ref).flatMap((fn) => graph.returns(fn)))
    else if (step.kind === 'member') values = values.flatMap((ref) => membersOf(index, ref, step.names))
    else if (step.kind === 'element') values = values.flatMap((ref) => elementsOf(index, ref))
    else return []
  }
  return values
}

const NO_VALUES: readonly ValueRef[] = []

function rootValues(index: ValueIndex, site: CallSite, step: PathStep): readonly ValueRef[] {
  const { fn } = site.ref
  if (step.kind === 'receiver') {
    const callee = index.instruction({ fn, value: site.call.callee })
    return callee.kind === 'member' ? [{ fn, value: callee.object }] : NO_VALUES
  }
  if (step.kind === 'callee') return [{ fn, value: site.call.callee }]
  if (step.kind === 'return' || step.kind === 'instance') return [site.ref]
  if (step.kind !== 'argument') return NO_VALUES
  if (step.to === null) return site.call.args.slice(step.from).map((each: Argument) => ({ fn, value: each.value }))
  const value = argumentAt(site.call.args, step.from)
  return value === null ? NO_VALUES : [{ fn, value }]
}

/** Elements of an array that is made in this file. */
function elementsOf(index: ValueIndex, ref: ValueRef): readonly ValueRef[] {
  return index.producers(ref).flatMap((made) => {
    const array = index.instruction(made)
    return array.kind === 'array' ? array.elements.map(({ value }) => ({ fn: made.fn, value })) : []
  })
}

/** Values of the named properties of an object that is made in this file. */
function membersOf(index: ValueIndex, ref: ValueRef, names: readonly string[] | null): readonly ValueRef[] {
  const found: ValueRef[] = []
  const pending = [ref]
  const seen = new Set<Instruction>()
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const instruction = index.instruction(at)
    if (instruction.kind === 'load' && names) {
      for (const name of names) found.push(...index.members.ofVariable(instruction.variable, name))
    }
    for (const made of index.producers(at)) {
      const object = index.instruction(made)
      // An object that is built anew from itself in a loop spreads what it was before.
      if (object.kind !== 'object' || seen.has(object)) continue
      seen.add(object)
      for (const property of object.properties) {
        if (property.kind === 'spread') pending.push({ fn: made.fn, value: property.value })
        else if (property.key !== null && (names === null || names.includes(property.key)))
          found.push({ fn: made.fn, value: property.value })
      }
    }
  }
  return found
}

function constantOf(index: ValueIndex, ref: ValueRef): string | number | boolean | null | undefined {
  const makers = index.producers(ref)
  const only = makers[0]
  if (makers.length !== 1 || !only) return undefined
  const instruction = index.instruction(only)
  if (instruction.kind === 'literal' && instruction.type !== 'undefined' && instruction.type !== 'regexp')
    return instruction.value
  if (instruction.kind === 'template' && instruction.values.length === 0) return instruction.strings[0] ?? ''
  if (instruction.kind === 'operator' && instruction.op === '-' && instruction.operands.length === 1)
    return negated(index, only, instruction.operands[0])
  return undefined
}

function negated(index: ValueIndex, ref: ValueRef, operand: ValueId | undefined): number | undefined {
  const inner = operand === undefined ? undefined : index.instruction({ fn: ref.fn, value: operand })
  return inner?.kind === 'literal' && typeof inner.value === 'number' ? -inner.value : undefined
}

/** The call at a value, or null. */
export function callAt(flow: ValueIndex, ref: ValueRef): CallSite | null {
  const call = flow.instruction(ref)
  return call.kind === 'call' ? { ref, call } : null
}
