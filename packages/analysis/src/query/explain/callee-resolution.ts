// What a call calls, as far as anybody knows: a function of the project, a place of a model, or nobody knows, and why.
import type { ValueRef } from '../../ir/ids'
import type { Instruction } from '../../ir/instruction'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { linkedBound } from '../../summary/linked-uses'
import { MAX_CHAIN } from '../../limits'

/** Why a callee is not known. The words are those that statistics rank. */
export type UnknownCallee =
  /** A package of which no model tells. */
  | { readonly kind: 'package'; readonly name: string }
  /** A module of the project that was not found, or of whose export nothing is known. */
  | { readonly kind: 'module'; readonly name: string }
  /** A parameter, or what is read from one, of unknown type. */
  | { readonly kind: 'parameter'; readonly name: string }
  /** What is read from `this` or `super`. */
  | { readonly kind: 'this'; readonly name: string }
  /** The result of a known call of which nobody tells what it gives. */
  | { readonly kind: 'result'; readonly name: string }
  /** A global that no model tells of. */
  | { readonly kind: 'global'; readonly name: string }
  /** A variable of this file whose value is not followed. */
  | { readonly kind: 'variable'; readonly name: string }
  /** Computed in some other way: `handlers[name]()`. */
  | { readonly kind: 'computed'; readonly name: string }

/** A function of another module of the project, and what its summary says of logging. */
export interface LinkedFunction {
  /** Relative to the root. */
  readonly module: string
  readonly name: string
  readonly logs: 'always' | 'sometimes' | 'never'
  /** Everything that it calls is known, so that what it is not seen to do it does not do. */
  readonly isClosed: boolean
}

/** What a call calls. */
export type CalleeResolution =
  | { readonly kind: 'local'; readonly functions: readonly { readonly id: string; readonly at: number }[] }
  | { readonly kind: 'linked'; readonly functions: readonly LinkedFunction[] }
  | { readonly kind: 'model'; readonly places: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: UnknownCallee }

/** Resolves the callee of a call. A function of the project counts before a model, a model before nothing. */
export function resolveCallee(flow: ModuleFlow, site: CallSite): CalleeResolution {
  const callee = { fn: site.ref.fn, value: site.call.callee }
  const functions = flow.graph.functionsOf(callee).flatMap((at) => {
    const fn = flow.facts.functions[at]
    return fn ? [{ id: fn.id, at }] : []
  })
  if (functions.length > 0 || isPlainConstruction(flow, site)) return { kind: 'local', functions }
  const direct = flow.linked(site)
  const linked = direct.length > 0 ? direct : linkedBound(flow, site)
  if (linked.length > 0)
    return {
      kind: 'linked',
      functions: linked.map(({ module, name, call: { logs, isClosed } }) => ({ module, name, logs, isClosed })),
    }
  if (flow.isModelled(site)) return { kind: 'model', places: placesOf(flow, site) }
  return { kind: 'unknown', why: originOf(flow, callee, 0) }
}

/** `new` of a class of this file that neither has a constructor nor extends anything. */
function isPlainConstruction(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  if (call.form !== 'new') return false
  return flow.producers({ fn: ref.fn, value: call.callee }).some((made) => {
    const maker = flow.instruction(made)
    return maker.kind === 'class' && flow.facts.classes[maker.target]?.superClass === null
  })
}

/** Names of the places in the models that the callee, or its receiver, stands for. */
function placesOf(flow: ModuleFlow, site: CallSite): readonly string[] {
  const callee = { fn: site.ref.fn, value: site.call.callee }
  const own = flow.identities.of(callee)
  const member = flow.instruction(callee)
  const nodes =
    own.length === 0 && member.kind === 'member' ? flow.identities.of({ ...callee, value: member.object }) : own
  return [...new Set(nodes.map(({ name }) => name))]
}

/** Where the unknown begins: the root of `a.b.c()`, the inner call of `f()()`. */
function originOf(flow: ModuleFlow, ref: ValueRef, depth: number): UnknownCallee {
  const instruction = flow.instruction(ref)
  if (depth > MAX_CHAIN) return { kind: 'computed', name: '…' }
  switch (instruction.kind) {
    case 'member':
      return ofMember(flow, ref, instruction, depth)
    case 'load':
      return ofVariable(flow, ref, instruction, depth)
    case 'store':
    case 'await':
      return originOf(flow, { fn: ref.fn, value: instruction.value }, depth + 1)
    case 'call':
      return ofResult(flow, ref, depth)
    case 'parameter':
      return { kind: 'parameter', name: flow.facts.functions[ref.fn]?.parameters[instruction.index]?.name ?? '…' }
    case 'ambient':
      return ofAmbient(instruction.name)
    default:
      return { kind: 'computed', name: instruction.kind }
  }
}

function ofAmbient(name: string): UnknownCallee {
  if (name === 'this' || name === 'super') return { kind: 'this', name }
  return name === 'arguments' ? { kind: 'parameter', name } : { kind: 'computed', name }
}

function ofMember(
  flow: ModuleFlow,
  ref: ValueRef,
  member: Extract<Instruction, { kind: 'member' }>,
  depth: number,
): UnknownCallee {
  const origin = originOf(flow, { fn: ref.fn, value: member.object }, depth + 1)
  if (member.property === null) return { kind: 'computed', name: origin.name }
  return origin.kind === 'this' && !origin.name.includes('.')
    ? { kind: 'this', name: `${origin.name}.${member.property}` }
    : origin
}

function ofVariable(
  flow: ModuleFlow,
  ref: ValueRef,
  load: Extract<Instruction, { kind: 'load' }>,
  depth: number,
): UnknownCallee {
  const variable = flow.variable(load.variable)
  if (variable.import) return ofModule(variable.import.module)
  if (variable.kind === 'global') return { kind: 'global', name: variable.name }
  if (variable.kind === 'parameter') return { kind: 'parameter', name: variable.name }
  const [made] = flow.definitions(ref).map((definition) => originOf(flow, definition, depth + 1))
  return made && made.kind !== 'computed' ? made : { kind: 'variable', name: variable.name }
}

/** A module that is loaded, what an unknown call gives (the gap is where that call leads), or what a known one does. */
function ofResult(flow: ModuleFlow, ref: ValueRef, depth: number): UnknownCallee {
  const site = callAt(flow, ref)
  if (!site) return { kind: 'computed', name: '…' }
  const required = requiredModule(flow, site)
  if (required !== null) return ofModule(required)
  const isKnown = flow.isModelled(site) || flow.graph.functionsOf({ fn: ref.fn, value: site.call.callee }).length > 0
  if (isKnown) return { kind: 'result', name: nameOfCallee(flow, site) }
  return originOf(flow, { fn: ref.fn, value: site.call.callee }, depth + 1)
}

function ofModule(module: string): UnknownCallee {
  return /^[./#~]|^@\//.test(module) ? { kind: 'module', name: module } : { kind: 'package', name: packageOf(module) }
}

function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/')
}

function requiredModule(flow: ModuleFlow, site: CallSite): string | null {
  const [first] = site.call.args
  if (!first || (site.call.form !== 'import' && nameOfCallee(flow, site) !== 'require')) return null
  const module = flow.constant({ fn: site.ref.fn, value: first.value })
  return typeof module === 'string' ? module : null
}

/** `a.b.c` of `a.b.c()`, as far as names go. */
function nameOfCallee(flow: ModuleFlow, site: CallSite): string {
  const names: string[] = []
  let at: ValueRef = { fn: site.ref.fn, value: site.call.callee }
  for (let depth = 0; depth <= MAX_CHAIN; depth++) {
    const instruction = flow.instruction(at)
    if (instruction.kind === 'load') return [flow.variable(instruction.variable).name, ...names].join('.')
    if (instruction.kind !== 'member') break
    names.unshift(instruction.property ?? '[…]')
    at = { fn: at.fn, value: instruction.object }
  }
  return ['…', ...names].join('.')
}
