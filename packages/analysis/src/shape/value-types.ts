// The type of a value: what the source declares or claims of it, what the function that gives it returns, what a model says of the
// call that makes it.
import type { FunctionIndex, ValueId, ValueRef, VariableId } from '../ir/ids'
import type { Call, Instruction, Member } from '../ir/instruction'
import { EXPORT_ASSIGNMENT, type ClassIr, type TypeRef } from '../ir/module'
import { MAX_VALUE_TYPES } from '../limits'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { refKey } from '../flow/producers'
import { elementType, formOf, memberType } from './form'
import { typeByRows } from './row-types'
import { selected } from './built-in-types'
import { anyOf, known, written, type Form, type TypeSpace, type Typed } from './type-space'
import { settled, typeNames } from './modelled-types'
import { afterChanges } from './changed-schemas'
import { givenBySchema } from './given-arguments'

/** Asks for types of values of one module. */
export interface ValueTypes {
  readonly flow: ModuleFlow
  readonly space: TypeSpace
  /** null: nothing is known. */
  readonly of: (ref: ValueRef) => Typed | null
  readonly form: (typed: Typed | null) => Form
}

/**
 * Opens the types of a module's values. Answers are kept; those that a cycle or the limit cut short only as long as the question
 * that cut them, so that answers do not depend on the order of questions.
 */
export function openValueTypes(flow: ModuleFlow, space: TypeSpace): ValueTypes {
  const memo = new Map<number, Typed | null>()
  const provisional = new Map<number, Typed | null>()
  const active = new Set<number>()
  let cuts = 0
  const types: ValueTypes = {
    flow,
    space,
    form: (typed) => formOf(flow.knowledge, typed),
    of: (ref) => {
      const key = refKey(ref)
      const answer = memo.get(key)
      if (answer !== undefined) return answer
      const cutAnswer = provisional.get(key)
      if (cutAnswer !== undefined) {
        cuts++
        return cutAnswer
      }
      if (active.has(key) || active.size > MAX_VALUE_TYPES) {
        cuts++
        return null
      }
      const before = cuts
      active.add(key)
      const found = claimOf(types, ref) ?? typeOf(types, ref, flow.instruction(ref))
      active.delete(key)
      if (cuts === before || active.size === 0) memo.set(key, found)
      else provisional.set(key, found)
      if (active.size === 0) provisional.clear()
      return found
    },
  }
  return types
}

/** `x as T`: the outermost claim counts. */
function claimOf({ flow, space }: ValueTypes, ref: ValueRef): Typed | null {
  const claims = flow.facts.functions[ref.fn]?.claims ?? []
  const claim = claims.length === 0 ? undefined : claims.findLast((each) => each.value === ref.value)
  return claim ? written(claim.type, space) : null
}

function typeOf(types: ValueTypes, ref: ValueRef, instruction: Instruction): Typed | null {
  const at = (value: ValueId): ValueRef => ({ fn: ref.fn, value })
  const { knowledge } = types.flow
  switch (instruction.kind) {
    case 'load':
      return typeOfLoad(types, ref, instruction.variable)
    case 'store':
      return types.of(at(instruction.value))
    case 'await':
      return instruction.form === 'await' ? settled(knowledge, types.of(at(instruction.value)), types.form) : null
    case 'parameter':
      return typeOfParameter(types, ref, instruction.index)
    case 'member':
      return typeOfMember(types, ref, instruction)
    case 'element':
      return instruction.mode === 'value' ? elementType(knowledge, types.of(at(instruction.of))) : null
    case 'rest':
      return typeOfRest(types, at(instruction.object), instruction.without)
    case 'class':
      return typeOfClass(types, instruction.target)
    case 'ambient':
      return instruction.name === 'this' ? typeOfThis(types, ref.fn) : null
    case 'call':
      return typeOfCall(types, ref, instruction)
    case 'literal':
      return typeof instruction.value === 'string' || instruction.type === 'number' || instruction.type === 'boolean'
        ? known({ kind: 'primitive', name: instruction.type })
        : null
    case 'template':
      return known({ kind: 'primitive', name: 'string' })
    default:
      return null
  }
}

function typeOfLoad(types: ValueTypes, ref: ValueRef, id: VariableId): Typed | null {
  const { flow, space } = types
  const variable = flow.variable(id)
  if (variable.type) return written(variable.type, space)
  if (variable.import) {
    const target = space.lookup(variable.import.module, variable.import.name)
    const imported = target?.in.value(target.name) ?? null
    if (imported) return imported
  }
  const found = flow
    .definitions(ref)
    .flatMap((definition) => (isAbsent(flow, definition) ? [] : [types.of(definition)]))
  if (found.length === 0) return typeByRows(types, ref, null)
  const known = found.flatMap((typed) => typed ?? [])
  if (found.includes(null) && !(variable.kind === 'temporary' && isSameSchema(types, known))) return null
  return anyOf(known)
}

/** `mongoose.models.User ?? mongoose.model('User', schema)`: what is there already is the same schema. */
function isSameSchema(types: ValueTypes, known: readonly Typed[]): boolean {
  return known.length === 1 && known.every((typed) => types.form(typed).kind === 'schema')
}

/** `null`, `undefined`: says nothing of what the variable holds otherwise. */
function isAbsent(flow: ModuleFlow, ref: ValueRef): boolean {
  const instruction = flow.instruction(ref)
  return instruction.kind === 'literal' && (instruction.type === 'null' || instruction.type === 'undefined')
}

function typeOfParameter(types: ValueTypes, ref: ValueRef, index: number): Typed | null {
  const { flow, space } = types
  const parameter = flow.facts.functions[ref.fn]?.parameters[index]
  if (parameter?.type) return written(parameter.type, space)
  const given = givenBySchema(types, ref.fn, index)
  if (given) return given
  for (const use of flow.graph.passedTo(ref.fn)) {
    const site = callAt(flow, use.call)
    if (!site || use.inside.length > 0) continue
    for (const { row } of flow.rows(site, 'flow')) {
      if (row.to !== `Argument[${use.index}].Parameter[${index}]`) continue
      const [given] = flow.at(site, row.from).flatMap((value) => types.of(value) ?? [])
      const from = given && settled(flow.knowledge, given, types.form)
      if (from) return row.as === 'element' ? elementType(flow.knowledge, from) : from
    }
    const received = receivedBy(types, use, index)
    if (received) return received
  }
  return null
}

/** `users.find((user) => …)`: the callback is given an element of the list; of `then`, what the promise or query gives. */
function receivedBy(
  types: ValueTypes,
  use: { readonly call: ValueRef; readonly index: number },
  index: number,
): Typed | null {
  const { flow } = types
  const site = callAt(flow, use.call)
  if (!site || index !== 0) return null
  const received = flow.rows(site, 'callback').find(({ row }) => row.callback === `Argument[${use.index}]`)
    ?.row.receives
  const [receiver] = received === 'element' || received === 'value' ? flow.at(site, 'Receiver') : []
  if (!receiver) return null
  const typed = types.of(receiver)
  return received === 'element' ? elementType(flow.knowledge, typed) : settled(flow.knowledge, typed, types.form)
}

function typeOfMember(types: ValueTypes, ref: ValueRef, member: Member): Typed | null {
  const { flow, space } = types
  const object = { fn: ref.fn, value: member.object }
  const instruction = flow.instruction(object)
  if (instruction.kind === 'ambient' && instruction.name === 'this' && member.property !== null) {
    const at = flow.members.thisClass(ref.fn)
    const cls = at === null ? undefined : flow.facts.classes[at]
    const declared = cls && declaredField(types, cls, member.property)
    if (declared) return written(declared, space)
    const [only, ...more] = flow.producers(ref)
    return only && more.length === 0 && refKey(only) !== refKey(ref) ? types.of(only) : null
  }
  const exported = member.property === null ? null : exportedBy(types, object, member.property)
  if (exported) return exported
  const read = memberType(flow.knowledge, types.of(object), member.property)
  if (read) return read
  const mayHaveRow = member.property !== null && flow.knowledge.calleeNames('shape', member.property)
  const byRows = mayHaveRow ? typeByRows(types, ref, null) : null
  if (byRows) return byRows
  const [made, ...more] = flow.producers(ref)
  return made && more.length === 0 && refKey(made) !== refKey(ref) ? types.of(made) : null
}

/** What a module of the project exports, read from the module as a whole. */
function exportedBy({ flow, space }: ValueTypes, object: ValueRef, name: string): Typed | null {
  const module = moduleBehind(flow, object)
  const target = module === null ? null : space.lookup(module, name)
  return target?.in.value(target.name) ?? null
}

/** The module that a value is as a whole: `import * as x from './y'`, `require('./y')`. */
function moduleBehind(flow: ModuleFlow, ref: ValueRef): string | null {
  const instruction = flow.instruction(ref)
  const binding = instruction.kind === 'load' ? flow.variable(instruction.variable).import : null
  if (binding) return binding.name === '*' ? binding.module : null
  const [made, ...more] = flow.producers(ref)
  const site = made && more.length === 0 ? callAt(flow, made) : null
  return site && requiredModule(flow, site)
}

/** The specifier of `require('./y')` or `import('./y')`. */
function requiredModule(flow: ModuleFlow, { ref, call }: CallSite): string | null {
  const callee = flow.instruction({ fn: ref.fn, value: call.callee })
  const variable = callee.kind === 'load' ? flow.variable(callee.variable) : null
  const isRequire = call.form === 'import' || (variable?.kind === 'global' && variable.name === 'require')
  const [first] = isRequire ? call.args : []
  const specifier = first && flow.constant({ fn: ref.fn, value: first.value })
  return typeof specifier === 'string' ? specifier : null
}

function declaredField({ flow }: ValueTypes, cls: ClassIr, name: string): TypeRef | null {
  for (const member of cls.members) {
    if (member.name === name && member.kind !== 'method' && member.type) return member.type
    if (member.kind !== 'constructor' || member.target === null) continue
    const parameters = flow.facts.functions[member.target]?.parameters ?? []
    const field = parameters.find((parameter) => parameter.isField && parameter.name === name)
    if (field?.type) return field.type
  }
  return null
}

function typeOfRest(types: ValueTypes, object: ValueRef, without: readonly string[]): Typed | null {
  const typed = types.of(object)
  const form = types.form(typed)
  if (!typed || form.kind === 'unknown') return null
  return known(selected(form, without, false), typed.trust)
}

/** A class describes its instances. Its rows are those of the class that it extends. */
function typeOfClass({ flow, space }: ValueTypes, target: number): Typed | null {
  const cls = flow.facts.classes[target]
  if (!cls || cls.name === null) return null
  const nodes = cls.superClass === null ? [] : flow.identities.of({ fn: cls.owner, value: cls.superClass })
  const of: TypeRef = { kind: 'name', path: [cls.name], import: null, args: [] }
  return written({ kind: 'schema', of, as: typeNames(nodes) }, space)
}

/** An instance of the class around the function. */
function typeOfThis({ flow, space }: ValueTypes, fn: FunctionIndex): Typed | null {
  const at = flow.members.thisClass(fn)
  const name = at === null ? null : (flow.facts.classes[at]?.name ?? null)
  return name === null ? null : written({ kind: 'name', path: [name], import: null, args: [] }, space)
}

function typeOfCall(types: ValueTypes, ref: ValueRef, call: Call): Typed | null {
  const { flow, space } = types
  const site = { ref, call }
  const byRows = typeByRows(types, ref, site)
  if (byRows) return afterChanges(types, ref, byRows)
  const required = requiredModule(flow, site)
  const target = required === null ? null : space.lookup(required, EXPORT_ASSIGNMENT)
  if (required !== null) return target?.in.value(target.name) ?? null
  const callee = { fn: ref.fn, value: call.callee }
  if (call.form === 'new') {
    const made = types.form(types.of(callee))
    return made.kind === 'schema' ? made.of : null
  }
  const declared = types.form(types.of(callee))
  if (declared.kind === 'function' && declared.returns) return declared.returns
  const through = throughRows(types, ref, call)
  if (through) return through
  const functions = flow.graph.functionsOf(callee)
  const returned = functions.map((fn) => resultOf(types, fn))
  if (returned.length > 0) return returned.includes(null) ? null : anyOf(returned.flatMap((typed) => typed ?? []))
  const [argument, ...more] = call.types ?? []
  if (!argument || more.length > 0 || flow.isModelled(site)) return null
  return written(argument, space, 'guessed')
}

/** What a function gives: as it declares, else what it returns. */
export function resultOf(types: ValueTypes, fn: FunctionIndex): Typed | null {
  const { flow, space } = types
  const returns = flow.facts.functions[fn]?.returnType
  if (returns && returns.kind !== 'primitive') return written(returns, space)
  return anyOf(flow.graph.returns(fn).flatMap((value) => types.of(value) ?? []))
}

/** What library functions hand on unchanged, or take out of a list and put into one. */
function throughRows(types: ValueTypes, ref: ValueRef, call: Call): Typed | null {
  const { flow } = types
  const site = { ref, call }
  for (const { row } of flow.rows(site, 'flow')) {
    // Pairs of a key and a field are no records of that type; what several objects are put together to is none of them.
    if (row.to !== 'ReturnValue' || row.under !== undefined || row.wins === 'last') continue
    const [from] = flow.at(site, row.from).flatMap((value) => types.of(value) ?? [])
    if (!from) continue
    if (row.as === undefined || row.as === 'value') return from
    if (row.as === 'element') return elementType(flow.knowledge, from)
    if (row.as === 'collection') return known({ kind: 'list', element: from, isPrinted: true }, from.trust)
    return null
  }
  return null
}
