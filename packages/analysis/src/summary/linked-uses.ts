// Functions of other modules that a call runs with values of this one: its callee, also with arguments bound (`f.bind(null, a)(b)`),
// and what it hands on as a callback (`items.forEach(f)`, `promise.then(f)`).
import type { ValueRef } from '../ir/ids'
import { boundArguments } from '../flow/bound-functions'
import { callAt, type CallSite, type LinkedCall, type ModuleFlow } from '../flow/module-flow'

/** A function of another module, and what a call gives to its parameters. */
export interface LinkedUse extends LinkedCall {
  /** `isRest`: all from there on. */
  readonly given: (parameter: number, isRest?: boolean) => readonly ValueRef[]
}

const NO_USES: readonly LinkedUse[] = []

/** All functions of other modules that a call is known to run. */
export function linkedUses(flow: ModuleFlow, site: CallSite): readonly LinkedUse[] {
  const direct = flow.linked(site)
  const more = [...linkedBound(flow, site), ...callbacks(flow, site)]
  if (direct.length === 0 && more.length === 0) return NO_USES
  const given = (parameter: number, isRest = false): readonly ValueRef[] =>
    isRest ? argumentsFrom(site, parameter) : flow.at(site, `Argument[${parameter}]`)
  return [...direct.map((each) => ({ ...each, given })), ...more]
}

/** Arguments from a place on, also what is spread there. */
function argumentsFrom({ ref, call }: CallSite, place: number): readonly ValueRef[] {
  return call.args.filter(({ spread }, at) => spread || at >= place).map(({ value }) => ({ fn: ref.fn, value }))
}

/** The callee, where it is a function with arguments bound: `const half = f.bind(null, a); half(b)`. */
export function linkedBound(flow: ModuleFlow, site: CallSite): readonly LinkedUse[] {
  const makers = flow.producers({ fn: site.ref.fn, value: site.call.callee })
  const [made, ...others] = makers
  if (!made || others.length > 0 || flow.instruction(made).kind !== 'call') return NO_USES
  return functionsBehind(flow, made).map(({ bound, ...linked }) => ({
    ...linked,
    given: (parameter) =>
      parameter < bound.length
        ? bound.slice(parameter, parameter + 1)
        : flow.at(site, `Argument[${parameter - bound.length}]`),
  }))
}

const HANDED = /^Argument\[(\d+)\]\.Parameter\[(\d+)\]$/

function callbacks(flow: ModuleFlow, site: CallSite): readonly LinkedUse[] {
  if (!site.call.args.some(({ value }) => mayBeLinked(flow, { fn: site.ref.fn, value }))) return NO_USES
  const uses: LinkedUse[] = []
  const handed = flow.rows(site, 'flow').flatMap(({ row }) => {
    const [, argument, parameter] = HANDED.exec(row.to) ?? []
    return argument === undefined ? [] : [{ argument, parameter: Number(parameter), from: row.from }]
  })
  for (const argument of new Set(handed.map((each) => each.argument))) {
    const rows = handed.filter((each) => each.argument === argument)
    for (const ref of flow.at(site, `Argument[${argument}]`))
      for (const { bound, ...linked } of functionsBehind(flow, ref))
        uses.push({
          ...linked,
          given: (parameter) =>
            parameter < bound.length
              ? bound.slice(parameter, parameter + 1)
              : rows
                  .filter((each) => each.parameter === parameter - bound.length)
                  .flatMap(({ from }) => flow.at(site, from)),
        })
  }
  return uses
}

function mayBeLinked(flow: ModuleFlow, ref: ValueRef): boolean {
  const { kind } = flow.instruction(ref)
  return kind === 'load' || kind === 'member' || kind === 'call'
}

/** A function of another module, and the arguments that are bound to it. */
interface FunctionBehind extends LinkedCall {
  readonly bound: readonly ValueRef[]
}

/** The functions of other modules that a value is, by themselves or bound. */
function functionsBehind(flow: ModuleFlow, ref: ValueRef): readonly FunctionBehind[] {
  const [made, ...others] = flow.producers(ref)
  const site = made && others.length === 0 ? callAt(flow, made) : null
  const binding = site && boundArguments(flow, site.ref.fn, site.call)
  return flow.identities.proven(binding?.target ?? ref).flatMap(({ link }) => {
    const call = link?.value.call
    return link && call ? [{ module: link.module, name: link.name, call, bound: binding?.given ?? [] }] : []
  })
}
