// What is asked of other modules while the central handlers of one are judged: the modules that hold its handlers, and those that
// handlers written in it use. All others, the whole application behind its routes, stay unread.
import { valueId, type FunctionIndex, type ValueRef } from '@logwright/analysis/ir/ids'
import type { Call } from '@logwright/analysis/ir/instruction'
import type { FunctionIr, ModuleFacts } from '@logwright/analysis/ir/module'
import { nestedFunctions } from '@logwright/analysis/flow/derived'
import type { ModuleFlow } from '@logwright/analysis/flow/module-flow'
import type { HandlerRow } from '@logwright/analysis/model/handler-rows'
import { findRegistrations } from '@logwright/analysis/query/central-handlers/central-handlers'
import { mayBeHandler } from '@logwright/analysis/summary/error-ways'
import { MAX_REEXPORTS } from '../limits'

/** How modules are reached. */
export interface FactsSource {
  /** Absolute path behind a specifier; null when it is no module of the project. */
  readonly resolve: (from: string, specifier: string) => string | null
  readonly factsOf: (path: string) => ModuleFacts | null
}

/** Which specifiers of a module are worth following; null: it registers nothing. `flow` knows nothing of other modules. */
export function handlerSpecifiers(source: FactsSource, path: string, flow: ModuleFlow): ReadonlySet<string> | null {
  const found = new Set<string>()
  let isAny = false
  for (const { row, refs } of findRegistrations(flow)) {
    if (row.method !== undefined) {
      isAny = true
      for (const fn of methodsNamed(flow, row.method)) addUsed(flow, fn, found)
    }
    for (const ref of refs) {
      for (const fn of functionsBehind(flow, ref)) {
        if (!isOfRow(row, flow.facts.functions[fn])) continue
        isAny = true
        addUsed(flow, fn, found)
      }
      for (const module of modulesBehind(flow, ref)) {
        if (!mayHold(source, { path, row }, module, 0)) continue
        isAny = true
        found.add(module)
      }
    }
  }
  return isAny ? found : null
}

function isOfRow({ arity, error }: HandlerRow, fn: FunctionIr | undefined): boolean {
  if (!fn || (arity !== undefined && fn.parameters.length !== arity)) return false
  return error !== 'caught' || mayBeHandler(fn, 'caught')
}

function methodsNamed({ facts }: ModuleFlow, name: string): readonly FunctionIndex[] {
  return facts.classes.flatMap(({ members }) =>
    members.flatMap((each) => (each.name === name ? (each.target ?? []) : [])),
  )
}

/** Functions of this file: the value itself, or what a call of this file results in. */
function functionsBehind(flow: ModuleFlow, ref: ValueRef): readonly FunctionIndex[] {
  const made = flow.producers(ref).flatMap((each) => {
    const call = flow.instruction(each)
    return call.kind === 'call' ? flow.graph.functionsOf({ fn: each.fn, value: call.callee }) : []
  })
  return [
    ...flow.graph.functionsOf(ref),
    ...made.flatMap((maker) => flow.graph.returns(maker).flatMap((each) => flow.graph.functionsOf(each))),
  ]
}

/** Adds the modules of what a function, functions inside it, and those of this file that it calls, read. */
function addUsed(flow: ModuleFlow, fn: FunctionIndex, found: Set<string>): void {
  const inside = new Set(nestedFunctions(flow, fn))
  for (const index of inside) {
    const { instructions = [] } = flow.facts.functions[index] ?? {}
    instructions.forEach((instruction, value) => {
      if (instruction.kind === 'call')
        for (const target of flow.graph.functionsOf({ fn: index, value: instruction.callee })) inside.add(target)
      if (instruction.kind === 'load')
        for (const module of modulesBehind(flow, { fn: index, value: valueId(value) })) found.add(module)
    })
  }
}

/** Specifiers of the imports that a value comes from: `errors.handler`, `errors.make()`, `require('./errors')`. */
export function modulesBehind(flow: ModuleFlow, ref: ValueRef): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const work = [ref]
  for (let at = work.pop(); at; at = work.pop()) {
    const { fn, value } = at
    const key = `${fn}.${value}`
    if (seen.has(key)) continue
    seen.add(key)
    const instruction = flow.instruction(at)
    if (instruction.kind === 'load') {
      const imported = flow.variable(instruction.variable).import
      if (imported) found.add(imported.module)
    }
    if (instruction.kind === 'member') work.push({ fn, value: instruction.object })
    if (instruction.kind === 'call') {
      const required = requiredBy(flow, at, instruction)
      if (required === null) work.push({ fn, value: instruction.callee })
      else found.add(required)
    }
    work.push(...flow.producers(at))
  }
  return found
}

function requiredBy(flow: ModuleFlow, { fn }: ValueRef, { callee, args }: Call): string | null {
  const name = flow.instruction({ fn, value: callee })
  const [first] = args
  if (name.kind !== 'load' || flow.variable(name.variable).name !== 'require' || !first) return null
  const constant = flow.constant({ fn, value: first.value })
  return typeof constant === 'string' ? constant : null
}

interface Registrar {
  readonly path: string
  readonly row: HandlerRow
}

/** The module, or one that it hands on, has a function that could be a handler. */
function mayHold(source: FactsSource, { path, row }: Registrar, specifier: string, depth: number): boolean {
  const target = depth > MAX_REEXPORTS ? null : source.resolve(path, specifier)
  const facts = target === null ? null : source.factsOf(target)
  if (target === null || !facts) return false
  if (facts.functions.some((fn) => isOfRow(row, fn) && mayBeHandler(fn, row.error))) return true
  // A barrel holds nothing of its own.
  const isBarrel = facts.functions.length <= 1 && facts.imports.length > 0
  return isBarrel && facts.imports.some(({ module }) => mayHold(source, { path: target, row }, module, depth + 1))
}
