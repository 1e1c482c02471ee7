// Classes of errors as a handler of errors sees them: their names, and the members that tell them apart (`status`,
// `isOperational`). Part of a module's interface, so that `throw new Unauthorized()` is understood in other files.
import type { ClassIndex, FunctionIndex, ValueRef } from '../ir/ids'
import type { Call } from '../ir/instruction'
import type { ClassIr, FunctionIr } from '../ir/module'
import type { ModuleFlow } from '../flow/module-flow'
import { statusOfList } from '../flow/status-names'
import { MAX_CLASS_DEPTH } from '../limits'

/** What instances of a class are. */
export interface ErrorClass {
  /** Its name and those of the classes it extends, innermost first. */
  readonly classes: readonly string[]
  /** The chain ends in a class of the language, so that it is no instance of any other. */
  readonly isComplete: boolean
  /** Members that its constructors fix, or take from an argument. */
  readonly members: Readonly<Record<string, ErrorMember>>
}

type Constant = string | number | boolean | null

/** A value that is known, or the ordinal of the constructor's parameter, with its default. */
export type ErrorMember =
  { readonly constant: Constant } | { readonly parameter: number; readonly otherwise?: Constant }

const ERROR_NAME = /(?:Error|Exception)(?:Base)?$/
const BUILT_IN = /^(?:Aggregate|Eval|Range|Reference|Syntax|Type|URI)?Error$/

/** The class behind the callee of `new`, or behind `extends`; null: no class of errors, or nothing is known. */
export function errorClassAt(flow: ModuleFlow, ref: ValueRef, depth = 0): ErrorClass | null {
  for (const made of [...flow.producers(ref), ref]) {
    const instruction = flow.instruction(made)
    if (instruction.kind === 'class') return errorClassOf(flow, instruction.target, depth)
  }
  for (const { link } of flow.identities.proven(ref)) if (link?.value.error) return link.value.error
  const name = writtenName(flow, ref)
  if (name === null || !ERROR_NAME.test(name)) return null
  return BUILT_IN.test(name)
    ? { classes: name === 'Error' ? [name] : [name, 'Error'], isComplete: true, members: {} }
    : { classes: [name], isComplete: false, members: {} }
}

/** The error that a function makes and returns, `() => new AppError(401, 'unauthorized')`, with its parameters in place of the constructor's. */
export function madeErrorOf(flow: ModuleFlow, fn: FunctionIr): ErrorClass | null {
  const [made, ...others] = fn.isAsync || fn.isGenerator ? [] : flow.graph.returns(fn.index)
  const call = made && made.fn === fn.index && others.length === 0 ? flow.instruction(made) : null
  if (call?.kind !== 'call' || call.form !== 'new') return null
  const cls = errorClassAt(flow, { fn: fn.index, value: call.callee })
  if (!cls) return null
  const members: Record<string, ErrorMember> = {}
  for (const [name, member] of Object.entries(cls.members)) {
    const known = memberGiven(flow, fn.index, call, member)
    if (known) members[name] = known
  }
  return { ...cls, members }
}

/** Describes a class of this module; null when it extends nothing that is an error. */
export function errorClassOf(flow: ModuleFlow, index: ClassIndex, depth = 0): ErrorClass | null {
  const cls = flow.facts.classes[index]
  if (!cls || cls.superClass === null || depth > MAX_CLASS_DEPTH) return null
  const base = errorClassAt(flow, { fn: cls.owner, value: cls.superClass }, depth + 1)
  const isNamed = cls.name !== null && ERROR_NAME.test(cls.name)
  if (!base && !isNamed) return null
  const { classes, isComplete, members } = base ?? { classes: [], isComplete: false, members: {} }
  return {
    classes: [...(cls.name === null ? [] : [cls.name]), ...classes],
    isComplete,
    members: { ...inherited(flow, cls, members), ...ownMembers(flow, cls) },
  }
}

/** Members of the base class, its parameters replaced by what `super(…)` is given. */
function inherited(flow: ModuleFlow, cls: ClassIr, members: ErrorClass['members']): ErrorClass['members'] {
  const constructor = constructorOf(cls)
  if (constructor === null) return members
  const call = superCall(flow, constructor)
  const found: Record<string, ErrorMember> = {}
  for (const [name, member] of Object.entries(members)) {
    if ('constant' in member) found[name] = member
    else {
      const known = call ? memberGiven(flow, constructor, call, member) : null
      if (known) found[name] = known
    }
  }
  return found
}

/** What a member of an instance is when the constructor is called so, in function `fn`; null: not known. */
export function memberGiven(flow: ModuleFlow, fn: FunctionIndex, call: Call, member: ErrorMember): ErrorMember | null {
  if ('constant' in member) return member
  const given = call.args[member.parameter]
  if (given) return given.spread ? null : memberOf(flow, { fn, value: given.value })
  return member.otherwise === undefined || call.args.some(({ spread }) => spread)
    ? null
    : { constant: member.otherwise }
}

function constructorOf(cls: ClassIr): FunctionIndex | null {
  return cls.members.find(({ kind }) => kind === 'constructor')?.target ?? null
}

function superCall(flow: ModuleFlow, fn: FunctionIndex): Call | null {
  for (const instruction of flow.facts.functions[fn]?.instructions ?? []) {
    if (instruction.kind !== 'call') continue
    const callee = flow.instruction({ fn, value: instruction.callee })
    if (callee.kind === 'ambient' && callee.name === 'super') return instruction
  }
  return null
}

function ownMembers(flow: ModuleFlow, cls: ClassIr): ErrorClass['members'] {
  const found: Record<string, ErrorMember> = {}
  const constructor = constructorOf(cls)
  const fn = constructor === null ? undefined : flow.facts.functions[constructor]
  for (const { name, isStatic, kind } of cls.members) {
    const [only, ...more] = name === null || isStatic || kind !== 'field' ? [] : flow.members.ofClass(cls.index, name)
    const member = only && more.length === 0 ? memberOf(flow, only) : null
    if (name !== null && member) found[name] = member
  }
  fn?.parameters.forEach((parameter, i) => {
    if (parameter.isField && parameter.name !== null) found[parameter.name] = { parameter: i }
  })
  for (const write of fn?.instructions ?? []) {
    if (write.kind !== 'set-member' || write.property === null) continue
    const object = fn?.instructions[write.object]
    if (object?.kind !== 'ambient' || object.name !== 'this' || !fn) continue
    const member = memberOf(flow, { fn: fn.index, value: write.value })
    if (member) found[write.property] = member
    // What is computed is not known, whatever the base class sets.
    else Reflect.deleteProperty(found, write.property)
  }
  return found
}

function memberOf(flow: ModuleFlow, ref: ValueRef): ErrorMember | null {
  const constant = flow.constant(ref)
  if (constant !== undefined) return { constant }
  const status = statusOfList(flow, ref)
  if (status !== null) return { constant: status }
  const made = flow.producers(ref)
  const [parameter, ...more] = made.flatMap((each) => {
    const instruction = flow.instruction(each)
    return instruction.kind === 'parameter' && each.fn === ref.fn ? [instruction.index] : []
  })
  if (parameter === undefined || more.length > 0 || made.length > 2) return null
  const otherwise = made.map((each) => flow.constant(each)).find((each) => each !== undefined)
  if (made.length === 1) return { parameter }
  return otherwise === undefined ? null : { parameter, otherwise }
}

/** `errors.Unauthorized`: the last name as written, or as it is exported elsewhere. */
function writtenName(flow: ModuleFlow, ref: ValueRef): string | null {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'member') return instruction.property
  if (instruction.kind !== 'load') return null
  const variable = flow.variable(instruction.variable)
  return variable.import && variable.import.name !== 'default' && variable.import.name !== '*'
    ? variable.import.name
    : variable.name
}
