// What other modules may know of one function: what it logs, hands on, results in, and where its parameters end.
import type { FunctionIndex, ValueRef } from '../ir/ids'
import type { ClassIr, FunctionIr } from '../ir/module'
import { weighFunction } from '../query/failure-weight'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import { MAX_PARAMETER_PLACES } from '../limits'
import { isClosed } from './closed-functions'
import { placeNames, type InterfaceCollector } from './collect-interface'
import { effectsOf } from './effects'
import { errorHandlingOf } from './error-ways'
import { guardsOf, judgedParameters } from './guard-functions'
import type { FunctionInterface, ValueOrdinal } from './module-interface'
import { handlesErrors } from './own-handlers'
import { parameterFlows } from './parameter-flows'
import { parameterSinks } from './parameter-sinks'
import { decisionsOf, refusalsOf } from './refusing-functions'

/** What is known before anything is followed: stands for a function inside its own description. */
export function bareInterface(flow: ModuleFlow, target: FunctionIndex): FunctionInterface {
  const effects = effectsOf(flow).of(target)
  return {
    id: flow.facts.functions[target]?.id ?? '',
    logs: effects.logs,
    isClosed: false,
    handsOn: [...effects.handsOn].sort((a, b) => a - b),
    flows: [],
    sinks: [],
    guards: [],
    mayJudge: [],
    decisions: [],
    refusals: [],
    handlesErrors: false,
  }
}

/** What `new` of a class without a constructor does: it sets fields. */
export function emptyConstructor(cls: ClassIr): FunctionInterface {
  return {
    id: `${cls.name ?? ''}#constructor`,
    logs: 'never',
    isClosed: cls.members.every(({ kind, value }) => kind !== 'field' || value === null),
    handsOn: [],
    flows: [],
    sinks: [],
    guards: [],
    mayJudge: [],
    decisions: [],
    refusals: [],
    handlesErrors: false,
  }
}

/** Describes a function. */
export function describeFunction(
  collector: InterfaceCollector,
  target: FunctionIndex,
  depth: number,
): FunctionInterface {
  const { flow } = collector
  const bare = bareInterface(flow, target)
  const fn = flow.facts.functions[target]
  if (!fn) return bare
  const returns = collector.describe(flow.graph.returns(target), depth + 1)
  const calls = callsOfParameters(collector, fn, depth)
  const parameters = typesOfParameters(collector, fn)
  const failure = weighFunction(flow, target)
  const handling = errorHandlingOf(flow, fn)
  return {
    ...bare,
    ...(failure !== 'effect' && { failure }),
    ...(returns !== null && { returns }),
    ...(calls && { calls }),
    ...(parameters && { parameters }),
    ...(handling && { handling }),
    flows: parameterFlows(flow, fn).slice(0, MAX_PARAMETER_PLACES),
    sinks: (parameterSinks(flow).get(target) ?? []).slice(0, MAX_PARAMETER_PLACES),
    guards: guardsOf(flow, fn),
    mayJudge: judgedParameters(flow, fn),
    decisions: decisionsOf(flow, fn),
    refusals: refusalsOf(flow, fn),
    isClosed: isClosed(flow, fn),
    handlesErrors: handlesErrors(flow, target),
  }
}

function typesOfParameters({ flow }: InterfaceCollector, fn: FunctionIr): FunctionInterface['parameters'] | null {
  const found = fn.parameters.flatMap(({ type }, i) => {
    const names = type ? placeNames(flow.identities.ofType(type)) : []
    return names.length > 0 ? [[i, names] as const] : []
  })
  return found.length > 0 ? Object.fromEntries(found) : null
}

/** By function and parameter: the first call of what is given there. */
const callsByParameter = once((flow: ModuleFlow): ReadonlyMap<FunctionIndex, ReadonlyMap<number, CallSite>> => {
  const found = new Map<FunctionIndex, Map<number, CallSite>>()
  for (const site of flow.calls) {
    for (const made of flow.producers({ fn: site.ref.fn, value: site.call.callee })) {
      const parameter = flow.instruction(made)
      if (parameter.kind !== 'parameter') continue
      const calls = found.get(made.fn) ?? new Map<number, CallSite>()
      found.set(made.fn, calls)
      if (!calls.has(parameter.index)) calls.set(parameter.index, site)
    }
  }
  return found
})

/** What functions that are given as parameters are called with. */
function callsOfParameters(
  { flow, describe, describePlaces }: InterfaceCollector,
  fn: FunctionIr,
  depth: number,
): FunctionInterface['calls'] | null {
  const calls = callsByParameter(flow).get(fn.index)
  if (!calls) return null
  const describeGiven = (ref: ValueRef): ValueOrdinal | null =>
    describePlaces(flow.identities.of(ref)) ?? describe([ref], depth + 1)
  const found = [...calls].map(([position, { ref, call }]) => {
    const given = call.args.map(({ value, spread }) => (spread ? null : describeGiven({ fn: ref.fn, value })))
    return [position, given] as const
  })
  return Object.fromEntries(found)
}
