// Collects the interface of a module: follows each export to what makes it, and describes objects, classes and functions a few
// levels deep. Runs after the flow of the module is open; needs the interfaces of what it imports.
import type { ClassIndex, FunctionIndex, ValueRef, VariableId } from '../ir/ids'
import type { ClassIr, Export, Shape, TypeRef } from '../ir/module'
import { storedValue } from '../flow/definitions'
import type { ModuleFlow } from '../flow/module-flow'
import { refKey } from '../flow/producers'
import { MAX_INTERFACE_DEPTH, MAX_INTERFACE_MEMBERS, MAX_INTERFACE_VALUES } from '../limits'
import type { ApiNode } from '../model/api-node'
import { TYPE_EDGE } from '../model/identities'
import { localNames } from '../shape/declared-types'
import { openModuleTypes } from '../shape/module-space'
import type { ShapeLookup } from '../shape/type-space'
import { listedTexts } from './constant-texts'
import { withTypes } from './asked-types'
import { errorClassOf } from './error-classes'
import { isFilteredMaker, SAFE_AGENT } from './filtered-clients'
import { AskedFunction, describeValues, emptyConstructor, type FlowReader } from './function-interface'
import type { FunctionInterface, ModuleInterface, ValueInterface, ValueOrdinal } from './module-interface'
import { encodingOfLoggers } from '../query/leaks/log-encoding'
import { environmentName } from './given-names'
import { isLoggingClient } from './logged-failures'
import { redactionOf } from './logger-redaction'

/** The same while it is being collected. */
type Draft = { -readonly [K in keyof ValueInterface]: ValueInterface[K] } & {
  members?: Record<string, ValueOrdinal>
}

/** Collects values; each is described once. */
export interface InterfaceCollector {
  readonly flow: ModuleFlow
  /** Describes what the values, taken together, may be; null when nothing is known of them. */
  readonly describe: (refs: readonly ValueRef[], depth: number) => ValueOrdinal | null
  readonly describeType: (type: TypeRef) => ValueOrdinal | null
  /** A value of which only the places are known; null for none. */
  readonly describePlaces: (nodes: readonly ApiNode[]) => ValueOrdinal | null
}

interface State extends InterfaceCollector {
  readonly values: Draft[]
  readonly known: Map<string, ValueOrdinal | null>
  readonly functions: Map<FunctionIndex, FunctionInterface>
  readonly read: FlowReader
}

/** What collecting an interface needs of the project. */
export interface InterfaceSurroundings {
  /** Finds types of other modules. */
  readonly lookup?: ShapeLookup
  /** How functions are read that somebody asks about later; default: `flow` itself is kept. */
  readonly read?: FlowReader
}

/** Collects the interface of the module behind `flow`. What its functions do is found out when somebody asks. */
export function collectInterface(
  flow: ModuleFlow,
  { lookup, read = (of) => of(flow) }: InterfaceSurroundings = {},
): ModuleInterface {
  openModuleTypes(flow, lookup)
  const state: State = {
    flow,
    values: [],
    known: new Map(),
    functions: new Map(),
    read,
    describe: (refs, depth) => describe(state, refs, depth),
    describeType: (type) => describeNodes(state, flow.identities.ofType(type)),
    describePlaces: (nodes) => describeNodes(state, nodes),
  }
  const exports: Record<string, ValueOrdinal> = {}
  for (const each of flow.facts.exports) {
    if (each.from) continue
    const ordinal = describeExport(state, each)
    if (ordinal !== null) exports[each.name] = ordinal
  }
  for (const [name, ordinal] of describeTypes(state)) exports[`${TYPE_EDGE}${name}`] = ordinal
  const from = flow.facts.exports.flatMap(({ name, from: source }) =>
    source ? [{ exported: name, module: source.module, name: source.name }] : [],
  )
  return withTypes({ exports, from, values: state.values, locals: localNames(flow.facts) }, read)
}

function describeExport(state: State, each: Export): ValueOrdinal | null {
  const { flow } = state
  if (each.variable === null)
    return each.value === null ? null : describe(state, [{ fn: MODULE_FUNCTION, value: each.value }], 0)
  const { type, import: binding } = flow.variable(each.variable)
  const stored = flow.stores.all(each.variable).map((ref) => storedValue(flow.facts, ref))
  const typed = type ? flow.identities.ofType(type) : []
  const imported = binding && each.value !== null ? [{ fn: MODULE_FUNCTION, value: each.value }] : []
  const ordinal = describe(state, [...stored, ...imported], 0, each.variable)
  if (typed.length === 0) return ordinal
  const into = ordinal ?? reserve(state)
  const draft = into === null ? undefined : state.values[into]
  if (draft) draft.is = unique([...(draft.is ?? []), ...placeNames(typed)])
  return into
}

/** Function 0 is the module's top level. */
const MODULE_FUNCTION = 0 as FunctionIndex

function reserve(state: State): ValueOrdinal | null {
  if (state.values.length >= MAX_INTERFACE_VALUES) return null
  state.values.push({})
  return state.values.length - 1
}

function describe(
  state: State,
  refs: readonly ValueRef[],
  depth: number,
  variable: VariableId | null = null,
): ValueOrdinal | null {
  if (depth > MAX_INTERFACE_DEPTH) return null
  const { flow } = state
  const makers = new Map<number, ValueRef>()
  for (const ref of refs) for (const made of flow.producers(ref)) makers.set(refKey(made), made)
  if (makers.size === 0) return null
  const key = [...makers.keys()].sort((a, b) => a - b).join()
  const known = state.known.get(key)
  if (known !== undefined) return known
  const ordinal = reserve(state)
  state.known.set(key, ordinal)
  const draft = ordinal === null ? undefined : state.values[ordinal]
  if (ordinal === null || !draft) return null
  for (const made of makers.values()) describeMaker(state, draft, made, depth)
  if (variable !== null) describeWrites(state, draft, variable, depth)
  const nodes = refs.flatMap((ref) => flow.identities.proven(ref))
  const safe = [...makers.values()].some((made) => isFilteredMaker(flow, made)) ? [SAFE_AGENT] : []
  if (nodes.length > 0 || safe.length > 0) draft.is = unique([...placeNames(nodes), ...safe])
  const redacts = redactionOf(flow, [...makers.values()])
  if (redacts !== null) draft.redacts = redacts
  const encodes = nodes.length > 0 ? encodingOfLoggers(flow, [...makers.values()]) : 'unknown'
  if (encodes !== 'unknown') draft.encodes = encodes
  if (nodes.length > 0 && isLoggingClient(flow, [...makers.values()])) draft.logsFailures = true
  if (Object.keys(draft).length > 0) return ordinal
  state.known.set(key, null)
  return null
}

function describeNodes(state: State, nodes: readonly ApiNode[]): ValueOrdinal | null {
  const is = placeNames(nodes)
  if (is.length === 0) return null
  const key = is.join(' ')
  const known = state.known.get(key)
  if (known !== undefined) return known
  const ordinal = reserve(state)
  state.known.set(key, ordinal)
  const draft = ordinal === null ? undefined : state.values[ordinal]
  if (draft) draft.is = is
  return ordinal
}

/** Names by which other modules find the places again; a guess by name is none. */
export function placeNames(nodes: readonly ApiNode[]): readonly string[] {
  return unique(nodes.flatMap((node) => (node.isConvention ? [] : [node.name])))
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort()
}

function describeMaker(state: State, draft: Draft, made: ValueRef, depth: number): void {
  if (depth > MAX_INTERFACE_DEPTH) return
  const { flow } = state
  const instruction = flow.instruction(made)
  switch (instruction.kind) {
    case 'literal':
      if (instruction.type !== 'regexp' && instruction.type !== 'undefined') draft.constant = instruction.value
      return
    case 'function':
      draft.call ??= functionInterface(state, instruction.target, depth)
      return
    case 'class':
      describeClass(state, draft, instruction.target, depth)
      return
    case 'object':
      for (const property of instruction.properties) {
        const value = { fn: made.fn, value: property.value }
        // What is spread may be the object before: `this.options = { ...this.options, ...given }`.
        if (property.kind === 'spread')
          for (const part of flow.producers(value)) describeMaker(state, draft, part, depth + 1)
        else if (property.key !== null && property.kind !== 'setter' && property.kind !== 'getter')
          addMember(state, draft, { name: property.key, refs: [value] }, depth)
      }
      return
    case 'array':
    case 'call':
      Object.assign(draft, listedTexts(flow, made))
      return describeResult(state, draft, made, depth)
      describeResult(state, draft, made, depth)
      return
    default:
      Object.assign(draft, environmentName(flow, made))
  }
}

/** What a call of a function or class of this file makes. */
function describeResult(state: State, draft: Draft, made: ValueRef, depth: number): void {
  const { flow } = state
  const call = flow.instruction(made)
  if (call.kind !== 'call' || depth >= MAX_INTERFACE_DEPTH) return
  const callee = { fn: made.fn, value: call.callee }
  if (call.form === 'new') {
    for (const maker of flow.producers(callee)) {
      const cls = flow.instruction(maker)
      if (cls.kind === 'class') describeInstance(state, draft, cls.target, depth)
    }
    describeTypeArguments(state, draft, call.types ?? [])
    const constructor = flow.instruction(callee)
    if (constructor.kind === 'load') describePrototype(state, draft, constructor.variable, depth)
    return
  }
  for (const fn of flow.graph.functionsOf(callee))
    for (const ref of flow.graph.returns(fn))
      for (const part of flow.producers(ref))
        if (refKey(part) !== refKey(made)) describeMaker(state, draft, part, depth + 1)
}

/** `new AsyncLocalStorage<{ log: Logger }>()`: what is known of the types, for calls that give such a value. */
function describeTypeArguments(state: State, draft: Draft, types: readonly TypeRef[]): void {
  const described = types.flatMap((type, at) => {
    const ordinal = describeWritten(state, type)
    return ordinal === null ? [] : [[at, ordinal] as const]
  })
  if (described.length > 0) draft.typeArguments = Object.fromEntries(described)
}

/** A record by its fields, any other type by its places. */
function describeWritten(state: State, type: TypeRef): ValueOrdinal | null {
  if (type.kind !== 'object') return state.describeType(type)
  const draft: Draft = {}
  for (const field of type.fields) if (field.type) addTyped(state, draft, field.name, field.type)
  const ordinal = draft.members ? reserve(state) : null
  if (ordinal !== null) state.values[ordinal] = draft
  return ordinal
}

/** A member under its name. */
interface NamedMember {
  readonly name: string
  readonly refs: readonly ValueRef[]
}

function addMember(state: State, draft: Draft, { name, refs }: NamedMember, depth: number): void {
  const members = (draft.members ??= {})
  if (Object.keys(members).length >= MAX_INTERFACE_MEMBERS || Object.hasOwn(members, name)) return
  const ordinal = describe(state, refs, depth + 1)
  if (ordinal !== null) members[name] = ordinal
}

/** `api.get = function…`, `Store.prototype.get = function…` */
function describeWrites(state: State, draft: Draft, variable: VariableId, depth: number): void {
  const { members } = state.flow
  const names = members.namesOf(variable)
  for (const name of names.own) {
    if (!name.includes('.')) addMember(state, draft, { name, refs: members.ofVariable(variable, name) }, depth)
  }
  if (names.prototype.length === 0) return
  const ordinal = reserve(state)
  const instance = ordinal === null ? undefined : state.values[ordinal]
  if (ordinal === null || !instance) return
  draft.instance ??= ordinal
  describePrototype(state, instance, variable, depth)
}

function describePrototype(state: State, draft: Draft, variable: VariableId, depth: number): void {
  const { members } = state.flow
  for (const name of members.namesOf(variable).prototype)
    addMember(state, draft, { name, refs: members.ofPrototype(variable, name) }, depth)
}

function describeClass(state: State, draft: Draft, target: ClassIndex, depth: number): void {
  const cls = state.flow.facts.classes[target]
  if (!cls) return
  for (const member of cls.members) {
    if (member.isStatic && member.name !== null && member.value !== null)
      addMember(state, draft, { name: member.name, refs: [{ fn: member.owner, value: member.value }] }, depth)
  }
  const instance = instanceOf(state, target, depth)
  if (instance !== null) draft.instance ??= instance
  const error = errorClassOf(state.flow, target)
  if (error) draft.error ??= error
}

function instanceOf(state: State, target: ClassIndex, depth: number): ValueOrdinal | null {
  const key = `c${target}`
  const known = state.known.get(key)
  if (known !== undefined) return known
  const ordinal = reserve(state)
  state.known.set(key, ordinal)
  const draft = ordinal === null ? undefined : state.values[ordinal]
  if (draft) describeInstance(state, draft, target, depth)
  return ordinal
}

function describeInstance(state: State, draft: Draft, target: ClassIndex, depth: number): void {
  const { flow } = state
  const cls = flow.facts.classes[target]
  if (!cls) return
  for (const member of cls.members) {
    if (member.isStatic || member.name === null) continue
    if (member.kind === 'constructor') {
      if (member.target !== null) draft.call ??= functionInterface(state, member.target, depth)
      continue
    }
    if (member.kind === 'setter') continue
    const values = flow.members.ofClass(target, member.name)
    if (values.length > 0) addMember(state, draft, { name: member.name, refs: values }, depth)
    else if (member.type) addTyped(state, draft, member.name, member.type)
  }
  describeFields(state, draft, cls)
  describeBase(state, draft, cls, depth)
  if (cls.superClass === null) draft.call ??= emptyConstructor(cls)
}

/** Parameter properties of the constructor, by their declared types. */
function describeFields(state: State, draft: Draft, cls: ClassIr): void {
  for (const member of cls.members) {
    const fn =
      member.kind === 'constructor' && member.target !== null ? state.flow.facts.functions[member.target] : null
    for (const parameter of fn?.parameters ?? []) {
      if (parameter.isField && parameter.name !== null && parameter.type)
        addTyped(state, draft, parameter.name, parameter.type)
    }
  }
}

function addTyped(state: State, draft: Draft, name: string, type: TypeRef): void {
  const ordinal = state.describeType(type)
  const members = (draft.members ??= {})
  if (ordinal !== null && !Object.hasOwn(members, name)) members[name] = ordinal
}

function describeBase(state: State, draft: Draft, cls: ClassIr, depth: number): void {
  const { flow } = state
  if (cls.superClass === null || depth >= MAX_INTERFACE_DEPTH) return
  const base = { fn: cls.owner, value: cls.superClass }
  for (const made of flow.producers(base)) {
    const parent = flow.instruction(made)
    if (parent.kind === 'class' && parent.target !== cls.index) describeInstance(state, draft, parent.target, depth + 1)
  }
  const instances = flow.identities.proven(base).flatMap((node) => node.edges.get('instance') ?? [])
  if (instances.length > 0) draft.is = unique([...(draft.is ?? []), ...placeNames(instances)])
}

function functionInterface(state: State, target: FunctionIndex, depth: number): FunctionInterface {
  const known = state.functions.get(target)
  if (known) return known
  const fn = state.flow.facts.functions[target]
  if (!fn) throw new Error(`function ${target} is none of the module`)
  const asked = new AskedFunction(fn, state.read, state.flow.asking)
  state.functions.set(target, asked)
  describeValues(state, asked, fn, depth)
  return asked
}

/** Exported named types: a class by its instances, an alias by what it stands for, a record by its fields. */
function describeTypes(state: State): readonly (readonly [string, ValueOrdinal])[] {
  const { facts } = state.flow
  return facts.exports.flatMap((each) => {
    if (each.from) return []
    const local = each.variable === null ? each.name : state.flow.variable(each.variable).name
    const cls = facts.classes.find((c) => c.name === local)
    const shape = facts.shapes.find((s) => s.name === local && (s.kind === 'interface' || s.kind === 'alias'))
    const ordinal = cls ? instanceOf(state, cls.index, 0) : shape ? describeShape(state, shape) : null
    return ordinal === null ? [] : [[each.name, ordinal] as const]
  })
}

function describeShape(state: State, shape: Shape): ValueOrdinal | null {
  const { identities } = state.flow
  const draft: Draft = {}
  const bases = shape.alias ? [shape.alias, ...shape.extends] : shape.extends
  const is = placeNames(bases.flatMap((type) => identities.ofType(type)))
  if (is.length > 0) draft.is = is
  for (const field of shape.fields) if (field.type) addTyped(state, draft, field.name, field.type)
  if (!draft.members && !draft.is) return null
  const ordinal = reserve(state)
  if (ordinal !== null) state.values[ordinal] = draft
  return ordinal
}
