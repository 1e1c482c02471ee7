// Functions that are called one after another on each other's results: `pipe(trim, short)(text)`, `pipe(text, trim, short)`, by the
// rows of models and by functions of the project that go through a list of functions.
import type { FunctionIndex, ValueRef } from '../ir/ids'
import type { Argument } from '../ir/instruction'
import type { FunctionIr } from '../ir/module'
import { MAX_CHAIN_STEPS } from '../limits'
import type { ParameterFlow } from '../summary/module-interface'
import { parameterFlows } from '../summary/parameter-flows'
import { callAt, type CallSite, type ModuleFlow } from './module-flow'
import { refKey } from './producers'

/** What a function does with a list of functions. */
export interface Chain {
  /** The parameter from which on, or in which, the functions are given. */
  readonly steps: number
  /** They are given as further arguments rather than as a list. */
  readonly isRest: boolean
  readonly order: 'first-to-last' | 'last-to-first'
  /** The parameter with the value that the first is called with; null: the result is a function of it. */
  readonly value: number | null
}

/** A part of a value that becomes the result of a call, or a part of it. */
export interface ChainedValue {
  readonly ref: ValueRef
  readonly as: ParameterFlow['as']
  readonly path: readonly string[]
  /** Members of the whole that a function of the chain leaves out. */
  readonly without: readonly string[]
}

/** What the result of a call is made of, where it runs a chain of functions: nothing unless each of them is known. */
export function throughChain(flow: ModuleFlow, site: CallSite, wanted: readonly string[]): readonly ChainedValue[] {
  const direct = chainOf(flow, site)
  if (direct) return direct.value === null ? [] : compose(flow, direct, { maker: site, runner: site }, wanted)
  const callee = { fn: site.ref.fn, value: site.call.callee }
  return flow.producers(callee).flatMap((made) => {
    const maker = refKey(made) === refKey(site.ref) ? null : callAt(flow, made)
    const chain = maker && chainOf(flow, maker)
    return maker && chain && chain.value === null ? compose(flow, chain, { maker, runner: site }, wanted) : []
  })
}

/** The chain that a call makes or runs. */
function chainOf(flow: ModuleFlow, site: CallSite): Chain | null {
  const [matched] = flow.rows(site, 'chain')
  if (matched) {
    const { steps, value, order = 'first-to-last' } = matched.row
    return { steps, isRest: true, order, value: value ?? null }
  }
  const [linked] = flow.linked(site).flatMap(({ call }) => call.chain ?? [])
  if (linked) return linked
  const [fn, ...others] = flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee })
  const own = fn === undefined || others.length > 0 ? undefined : flow.facts.functions[fn]
  return own ? ownChain(flow, own) : null
}

/** The call that is given the functions, and the one that is given the value; often the same. */
interface ChainCalls {
  readonly maker: CallSite
  readonly runner: CallSite
}

function compose(
  flow: ModuleFlow,
  chain: Chain,
  { maker, runner }: ChainCalls,
  wanted: readonly string[],
): readonly ChainedValue[] {
  const steps = stepsOf(flow, chain, maker)
  const value = runner.call.args[chain.value ?? 0]
  if (!steps || !value || value.spread) return []
  const ordered = chain.order === 'first-to-last' ? steps : [...steps].reverse()
  let at: readonly Omit<ChainedValue, 'ref'>[] = [{ as: 'value', path: wanted, without: [] }]
  for (const step of [...ordered].reverse()) {
    const flows = flowsOf(flow, step)
    if (!flows) return []
    at = at.flatMap((after) => flows.flatMap((each) => before(each, after)))
  }
  const ref = { fn: runner.ref.fn, value: value.value }
  return at.map((each) => ({ ref, ...each }))
}

/** The functions, in the order of the code; null where not all are seen. */
function stepsOf(flow: ModuleFlow, { steps, isRest }: Chain, { ref, call }: CallSite): readonly ValueRef[] | null {
  const of = (fn: FunctionIndex, given: readonly Argument[]): readonly ValueRef[] | null =>
    given.length === 0 || given.length > MAX_CHAIN_STEPS || given.some(({ spread }) => spread)
      ? null
      : given.map(({ value }) => ({ fn, value }))
  const [list, ...more] = call.args.slice(steps)
  const [made, ...others] = list && more.length === 0 ? flow.producers({ fn: ref.fn, value: list.value }) : []
  const array = made && others.length === 0 ? flow.instruction(made) : null
  if (made && array?.kind === 'array') return of(made.fn, array.elements)
  return isRest ? of(ref.fn, call.args.slice(steps)) : null
}

/** What a step makes of its only argument; null where it is not known. */
function flowsOf(flow: ModuleFlow, step: ValueRef): readonly ParameterFlow[] | null {
  const [fn, ...others] = flow.graph.functionsOf(step)
  const own = fn === undefined || others.length > 0 ? undefined : flow.facts.functions[fn]
  if (own) return parameterFlows(flow, own).filter(({ parameter }) => parameter === 0)
  const called = flow.identities.of(step).flatMap(({ link }) => link?.value.call ?? [])
  return called.length === 1 ? (called[0]?.flows ?? []).filter(({ parameter }) => parameter === 0) : null
}

/** What is wanted of the argument of a step where `after` is wanted of its result. */
function before(flow: ParameterFlow, after: Omit<ChainedValue, 'ref'>): readonly Omit<ChainedValue, 'ref'>[] {
  const common = Math.min(flow.to.length, after.path.length)
  if (flow.to.slice(0, common).some((key, i) => key !== after.path[i])) return []
  const [wanted] = after.path.slice(common)
  const { path, without: left = [] } = flow
  if (wanted !== undefined && left.includes(wanted)) return []
  const without = path.length > 0 ? [] : [...after.without, ...left]
  if (flow.as === 'text') return [{ as: 'text', path, without }]
  return [{ as: after.as, path: [...path, ...after.path.slice(common)], without }]
}

/** `(...steps) => (text) => steps.reduce((value, step) => step(value), text)` */
export function ownChain(flow: ModuleFlow, fn: FunctionIr): Chain | null {
  const [returned, ...others] = flow.graph.returns(fn.index)
  const [made] = returned && others.length === 0 ? flow.producers(returned) : []
  if (!made) return null
  const inner = flow.instruction(made)
  if (inner.kind !== 'function') return reducingCall(flow, made, fn, fn)
  const target = flow.facts.functions[inner.target]
  const [result, ...more] = target ? flow.graph.returns(target.index) : []
  const [reduced] = result && more.length === 0 ? flow.producers(result) : []
  return target && reduced ? reducingCall(flow, reduced, fn, target) : null
}

/** `steps.reduce((value, step) => step(value), first)`, of the parameters of `list` and `value`. */
function reducingCall(flow: ModuleFlow, made: ValueRef, list: FunctionIr, value: FunctionIr): Chain | null {
  const site = callAt(flow, made)
  const callee = site && flow.instruction({ fn: made.fn, value: site.call.callee })
  if (!site || callee?.kind !== 'member' || !/^reduce(?:Right)?$/.test(callee.property ?? '')) return null
  const steps = parameterAt(flow, { fn: made.fn, value: callee.object }, list)
  const [callback, first] = site.call.args
  const start = first ? parameterAt(flow, { fn: made.fn, value: first.value }, value) : null
  if (steps === null || start === null || !callback) return null
  const [step] = flow.graph.functionsOf({ fn: made.fn, value: callback.value })
  const stepFunction = step === undefined ? undefined : flow.facts.functions[step]
  if (!stepFunction || !callsSecondWithFirst(flow, stepFunction)) return null
  if (value !== list && start !== 0) return null
  return {
    steps,
    isRest: list.parameters[steps]?.rest ?? false,
    order: callee.property === 'reduce' ? 'first-to-last' : 'last-to-first',
    value: value === list ? start : null,
  }
}

/** `(value, step) => step(value)` */
function callsSecondWithFirst(flow: ModuleFlow, fn: FunctionIr): boolean {
  const [returned, ...others] = flow.graph.returns(fn.index)
  const [made] = returned && others.length === 0 ? flow.producers(returned) : []
  const site = made ? callAt(flow, made) : null
  const [given, ...more] = site?.call.args ?? []
  if (!site || !given || more.length > 0) return false
  const at = (value: ValueRef['value']): number | null => parameterAt(flow, { fn: fn.index, value }, fn)
  return site.ref.fn === fn.index && at(site.call.callee) === 1 && at(given.value) === 0
}

/** The parameter of a function that a value is; null for other values. */
function parameterAt(flow: ModuleFlow, ref: ValueRef, fn: FunctionIr): number | null {
  const [made, ...others] = flow.producers(ref)
  const parameter = made && others.length === 0 && made.fn === fn.index ? flow.instruction(made) : null
  return parameter?.kind === 'parameter' ? parameter.index : null
}
