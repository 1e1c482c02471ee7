// The central error handlers that a file registers with a framework, and which errors each of them lets go without a log record.
import type { FunctionIndex, ValueRef } from '../../ir/ids'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { decoratedClasses } from '../../flow/decorated-classes'
import { nameOf } from '../../flow/written-names'
import type { ApiNode } from '../../model/api-node'
import type { HandlerRow } from '../../model/handler-rows'
import { effectsOf } from '../../summary/effects'
import { waysThrough, type UnloggedWay } from '../../summary/error-ways'
import { holdsOf, type ThrownError } from './error-conditions'

/** One registered handler. Plain data. */
export interface CentralHandler {
  readonly framework: string
  /** Path of the module that holds the function; null: the one that registers it. */
  readonly module: string | null
  /** The function, by its stable name. */
  readonly fn: string
  /** Names of the classes that it is registered for; null: all errors. */
  readonly classes: readonly string[] | null
  /** It only watches: the error goes on to all others. */
  readonly observes: boolean
  /** It stands around what fails, so that those whom the framework tells hear only what it lets through. */
  readonly isAround?: true
  /** What the framework logs of errors that nobody handles. */
  readonly otherwise: HandlerRow['otherwise']
  /** It is no handler of errors, but is given the body of every answer, and logs. */
  readonly answers?: boolean
  /** Empty: every error is logged. */
  readonly unlogged: readonly UnloggedWay[]
}

/** Finds the handlers that a module registers, in the order of their registration. */
export function findCentralHandlers(flow: ModuleFlow): readonly CentralHandler[] {
  return flow
    .callsWith('handler')
    .flatMap((site) =>
      flow.rows(site, 'handler').flatMap(({ row }) => (holds(flow, site, row) ? handlersOf(flow, site, row) : [])),
    )
}

/** A handler of this file with the call that registers it and the value that is registered. */
export interface RegisteredHandler {
  readonly site: CallSite
  readonly ref: ValueRef
  readonly row: HandlerRow
  readonly found: Pick<CentralHandler, 'module' | 'fn'>
}

/** The handlers that a module registers as values or by decorator, with their places. */
export function registeredHandlers(flow: ModuleFlow): readonly RegisteredHandler[] {
  return flow.callsWith('handler').flatMap((site) =>
    flow.rows(site, 'handler').flatMap(({ row }): readonly RegisteredHandler[] => {
      if (!holds(flow, site, row)) return []
      if (row.method !== undefined)
        return handlersOf(flow, site, row).map((found) => ({ site, ref: site.ref, row, found }))
      const refs = (row.handler ?? []).flatMap((position) => flow.at(site, position))
      return refs.flatMap((ref) => handlersAt(flow, row, ref).map((found) => ({ site, ref, row, found })))
    }),
  )
}

/** What is registered as a handler somewhere, before it is known to be one. */
export interface Registration {
  readonly row: HandlerRow
  /** Values that may be the handler. */
  readonly refs: readonly ValueRef[]
}

/** The registrations of a module; needs nothing of other modules. Handlers by decorator have no values. */
export function findRegistrations(flow: ModuleFlow): readonly Registration[] {
  return flow.callsWith('handler').flatMap((site) =>
    flow
      .rows(site, 'handler')
      .filter(({ row }) => holds(flow, site, row))
      .map(({ row }) => ({ row, refs: (row.handler ?? []).flatMap((position) => flow.at(site, position)) })),
  )
}

/** What becomes of an error that reaches a handler. */
export function becomesOf(handler: CentralHandler, error: ThrownError): 'logged' | 'dropped' | 'handed-on' | 'unknown' {
  if (handler.classes !== null) {
    const isOne = handler.classes.some((name) => error.classes.includes(name))
    if (!isOne) return error.isComplete ? 'handed-on' : 'unknown'
  }
  let mayBe = false
  for (const way of handler.unlogged) {
    const verdicts = way.conditions.map((condition) => holdsOf(condition, error))
    if (verdicts.includes('no')) continue
    if (!verdicts.includes('maybe') && way.becomes !== 'unclear') return way.becomes
    mayBe = true
  }
  return mayBe ? 'unknown' : 'logged'
}

function holds(flow: ModuleFlow, site: CallSite, row: HandlerRow): boolean {
  if (row.within !== undefined && !isWithin(flow, site, row.within)) return false
  return Object.entries(row.when ?? {}).every(([position, wanted]) =>
    flow.at(site, position).some((ref) => flow.constant(ref) === wanted),
  )
}

/** The call stands in a method of that name, or in a function inside it. */
function isWithin({ facts }: ModuleFlow, { ref }: CallSite, method: string): boolean {
  const targets = new Set(
    facts.classes.flatMap(({ members }) =>
      members.flatMap(({ name, target }) => (name === method && target !== null ? [target] : [])),
    ),
  )
  for (let at = facts.functions[ref.fn]; at; at = at.parent === null ? undefined : facts.functions[at.parent])
    if (targets.has(at.index)) return true
  return false
}

function handlersOf(flow: ModuleFlow, site: CallSite, row: HandlerRow): readonly CentralHandler[] {
  const { framework, otherwise, observes = false } = row
  const around = row.error === 'caught' ? { isAround: true as const } : {}
  if (row.answers) return loggingFormatters(flow, site, row)
  if (row.method !== undefined) {
    const classes = namedClasses(flow, site)
    return decoratedMethods(flow, site, row.method).flatMap((index) =>
      ownHandler(flow, row, index).map((found) => ({ framework, otherwise, observes, classes, ...around, ...found })),
    )
  }
  return (row.handler ?? [])
    .flatMap((position) => flow.at(site, position))
    .flatMap((ref) => {
      const found = handlersAt(flow, row, ref)
      return found.length === 0 && isUnknownHandler(flow, row, ref) ? [UNKNOWN] : found
    })
    .map((found) => ({
      framework,
      otherwise,
      observes,
      classes: null,
      ...around,
      ...(row.passesOn ? handingOn(found) : found),
    }))
}

/** Functions that are given the bodies of all answers, and log. */
function loggingFormatters(flow: ModuleFlow, site: CallSite, row: HandlerRow): readonly CentralHandler[] {
  const { framework, otherwise } = row
  const refs = (row.handler ?? []).flatMap((position) => flow.at(site, position))
  const common = { framework, otherwise, observes: true, answers: true, classes: null, unlogged: [] }
  const effects = effectsOf(flow)
  return refs.flatMap((ref): readonly CentralHandler[] => {
    const own = flow.graph.functionsOf(ref).filter((fn) => effects.of(fn).logs !== 'never')
    if (own.length > 0) return own.map((fn) => ({ ...common, module: null, fn: flow.facts.functions[fn]?.id ?? '' }))
    return flow.identities.proven(ref).flatMap(({ link }) => {
      const call = link?.value.call
      return link && call && call.logs !== 'never' ? [{ ...common, module: link.module, fn: call.id }] : []
    })
  })
}

/** What is not logged goes on, whatever becomes of it in the function. */
function handingOn({ unlogged, ...found }: Found): Found {
  return { ...found, unlogged: unlogged.map((way) => ({ ...way, becomes: 'handed-on' })) }
}

type Found = Pick<CentralHandler, 'module' | 'fn' | 'unlogged'>

/** A handler of which nothing is known: what comes behind it may never be asked, or only for what it has logged. */
const UNKNOWN: Found = { module: null, fn: '', unlogged: [{ conditions: [], becomes: 'unclear' }] }

/** Nobody sees the function (`trackers.errorHandler()`); where a framework tells handlers by their arity, the name must tell of errors. */
function isUnknownHandler(flow: ModuleFlow, { arity, error }: HandlerRow, ref: ValueRef): boolean {
  if (error === 'caught' || flow.graph.functionsOf(ref).length > 0) return false
  if (arity === undefined) return true
  return flow.producers(ref).some((made) => {
    const call = flow.instruction(made)
    const name = nameOf(flow, call.kind === 'call' ? { fn: made.fn, value: call.callee } : made) ?? nameOf(flow, ref)
    return name !== null && /err|exception/i.test(name)
  })
}

/** The handlers that a value may be: functions of this file, results of its functions, exports of other modules. */
function handlersAt(flow: ModuleFlow, row: HandlerRow, ref: ValueRef): readonly Found[] {
  const own = new Set<FunctionIndex>([...flow.graph.functionsOf(ref), ...madeFunctions(flow, ref)])
  const found = [...own].flatMap((index) => ownHandler(flow, row, index))
  return found.length > 0 ? found : flow.identities.proven(ref).flatMap((node) => linkedHandler(row, node))
}

/** `errorHandler({ log })`, a function of this file that returns one. */
function madeFunctions(flow: ModuleFlow, ref: ValueRef): readonly FunctionIndex[] {
  return flow.producers(ref).flatMap((made) => {
    const call = flow.instruction(made)
    if (call.kind !== 'call') return []
    return flow.graph
      .functionsOf({ fn: made.fn, value: call.callee })
      .flatMap((maker) => flow.graph.returns(maker).flatMap((returned) => flow.graph.functionsOf(returned)))
  })
}

function ownHandler(flow: ModuleFlow, row: HandlerRow, index: FunctionIndex): readonly Found[] {
  const fn = flow.facts.functions[index]
  if (!fn || !hasArity(row, fn.parameters.length)) return []
  const unlogged = waysThrough(flow, fn, row.error)
  return unlogged ? [{ module: null, fn: fn.id, unlogged }] : []
}

function linkedHandler(row: HandlerRow, { link }: ApiNode): readonly Found[] {
  const call = link?.value.call
  if (!link || !call?.handling || !hasArity(row, call.handling.parameters)) return []
  const unlogged = row.error === 'caught' ? call.handling.caught : row.error === 0 ? call.handling.given : undefined
  return unlogged ? [{ module: link.module, fn: call.id, unlogged }] : []
}

function hasArity({ arity }: HandlerRow, parameters: number): boolean {
  return arity === undefined || arity === parameters
}

/** The method of this name of the class that the call decorates. */
function decoratedMethods(flow: ModuleFlow, site: CallSite, method: string): readonly FunctionIndex[] {
  return decoratedClasses(flow, site).flatMap((cls) =>
    cls.members.flatMap((member) => (member.name === method ? (member.target ?? []) : [])),
  )
}

/** Classes that the decorator names; none: it is for all errors. */
function namedClasses(flow: ModuleFlow, site: CallSite): readonly string[] | null {
  const names = site.call.args.flatMap(({ value }) => nameOf(flow, { fn: site.ref.fn, value }) ?? [])
  return names.length === 0 ? null : names
}
