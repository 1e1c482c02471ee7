// Central error handlers that drop what nobody expects: an error without a class of the project's own and without a status. They
// are reported where they stand, once, and not at each place that hands an error on.
import type { FunctionIr } from '../../ir/module'
import { findRegistrations } from './central-handlers'
import { fateIn, type InstalledHandler } from './central-fate'
import type { AbsorbedError } from '../errors/absorbed-errors'
import { UNEXPECTED } from './error-conditions'
import { excuseIn } from '../errors/handler-comments'
import { mayBeHandler } from '../../summary/error-ways'
import type { ModuleView } from '../view'

/** Finds the central handlers that the file holds and that let an unexpected error go without a trace. */
export function findDroppingHandlers(view: ModuleView, allowComment: boolean): readonly AbsorbedError[] {
  const registered = registeredHere(view)
  const candidates = view.facts.functions.filter(
    (fn) => mayBeHandler(fn, 0) || (fn.parameters.length === 0 && registered.has(fn.index)),
  )
  if (candidates.length === 0 || !mayHoldHandler(view, candidates)) return []
  const installed = view.centralHandlers().filter(({ answers }) => !answers)
  return candidates.flatMap((fn) => {
    const own = installed.filter((handler) => isAt(view, handler, fn))
    if (own.length === 0 || !own.every((handler) => drops(installed, handler))) return []
    const { body = null, parameters = [], head } = view.positions.functions[fn.index] ?? {}
    const range = parameters[0] ?? head
    if (!range || (allowComment && excuseIn(view, body) !== null)) return []
    return [toAbsorbed(fn, range, body)]
  })
}

/** Functions that the file registers: one that takes no error is known by nothing else. */
function registeredHere({ flow }: ModuleView): ReadonlySet<FunctionIr['index']> {
  const refs = findRegistrations(flow).flatMap((registration) => registration.refs)
  return new Set(refs.flatMap((ref) => flow.graph.functionsOf(ref)))
}

function toAbsorbed(fn: FunctionIr, range: AbsorbedError['range'], body: AbsorbedError['range'] | null): AbsorbedError {
  const errorName = fn.parameters[0]?.name ?? null
  return {
    form: 'central',
    range,
    failing: null,
    paths: 'all',
    sentToClient: false,
    confidence: 'certain',
    insertAt: body && errorName !== null ? { fn: fn.index, body, errorName } : null,
  }
}

/** Cheap: the file registers a handler, or has a function that looks like one that another file registers. */
function mayHoldHandler({ flow, facts }: ModuleView, candidates: readonly FunctionIr[]): boolean {
  if (candidates.some(({ parameters }) => REQUEST.test(parameters[1]?.name ?? ''))) return true
  if (facts.classes.some(({ decorators }) => decorators.length > 0)) return true
  return findRegistrations(flow).length > 0
}

/** Another file may register the function as the one that all errors come to. */
export function mayBeCentral(fn: FunctionIr): boolean {
  return REQUEST.test(fn.parameters[1]?.name ?? '') && mayBeHandler(fn, 0)
}

/** What frameworks give a handler beside the error. */
const REQUEST = /^_*(?:req|request|ctx|context|c|host|event)$/

function isAt(
  { path }: ModuleView,
  { module, registeredIn, fn, observes }: InstalledHandler,
  { id }: FunctionIr,
): boolean {
  return !observes && fn === id && (module ?? registeredIn) === path
}

/** The handler is the one that an unexpected error comes to in the end, and it logs nothing. */
function drops(installed: readonly InstalledHandler[], handler: InstalledHandler): boolean {
  const chain = installed.filter(({ registeredIn }) => registeredIn === handler.registeredIn)
  const fate = fateIn(chain, UNEXPECTED)
  return fate.kind === 'dropped' && fate.handler === handler
}
