// Refusals that leave a function as an error: `throw new Unauthorized()`, `next(createError(401))`. Who receives the error decides
// whether they are logged: a `catch` of the same function, the central handler of the project, or the framework.
import { blockId, type BlockId, type FunctionIndex, type ValueRef } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import { deriveForward } from '../../flow/derived'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { callsNamed } from '../../flow/call-names'
import { effectsOf } from '../../summary/effects'
import { centralFate, type CentralFate, type InstalledHandler } from '../central-handlers/central-fate'
import { findKeptCalls } from '../errors/kept-errors'
import { refusedBy, statementRange, takesReturnedErrors, type Refusal } from './refusals'
import { statusByName, thrownErrorAt } from '../central-handlers/thrown-errors'
import type { ModuleView, Silence } from '../view'

/** A refusal whose error a central handler drops. */
export interface DroppedRefusal extends Refusal {
  readonly handler: InstalledHandler
}

/** Is told why an error needs no report. */
type Listener = (silence: Silence) => void

/** Errors of the project's own classes, and of libraries whose framework may log them, that a central handler drops. */
export function findDroppedRefusals(view: ModuleView, onSilence: Listener | null): readonly DroppedRefusal[] {
  if (onSilence === null && !mayDrop(view)) return []
  return leavingErrors(view.flow).flatMap(({ ref, form, by, isReturned }) => {
    const thrown = thrownErrorAt(view.flow, ref)
    if (!thrown || thrown.made.fn !== ref.fn) return []
    const { error, made, isOfFramework } = thrown
    const refused = refusedBy(error.status ?? statusByName(error.classes))
    if (refused === undefined || (isReturned && !takesReturnedErrors(view.flow, ref.fn))) return []
    const last = form === 'error' ? made : wayOut(view.flow, made)
    if (last === null || (form === 'throw' && !leavesCallers(view.flow, ref.fn))) return []
    const fate = centralFate(view, error)
    const final = last === made && isMadeBefore(view, made, ref) ? ref : made
    const range = statementRange(view, last === made ? final : last)
    if (fate.kind !== 'dropped') {
      onSilence?.(silenceOf(range, fate, refused))
      return []
    }
    const { status } = error
    const text = view.excerpt(made)
    const isCertain = form === 'error' || isOfFramework || reachesFramework(view, ref.fn)
    const confidence = isCertain ? 'certain' : 'likely'
    return [{ ref: by ?? final, range, refused, status, text, form, handler: fate.handler, confidence } as const]
  })
}

/** Cheap: some central handler of the package drops some errors. */
export function mayDrop(view: ModuleView): boolean {
  return view
    .centralHandlers()
    .some(({ answers, unlogged }) => !answers && unlogged.some(({ becomes }) => becomes === 'dropped'))
}

/** `const error = new Error(); error.status = 403; throw error`: the error leaves by another statement than the one that makes it. */
function isMadeBefore({ positions }: ModuleView, made: ValueRef, ref: ValueRef): boolean {
  const statements = positions.functions[made.fn]?.statement
  return made.value !== ref.value && statements?.[made.value] !== statements?.[ref.value]
}

function silenceOf(range: Refusal['range'], { kind, handler }: CentralFate, refused: Refusal['refused']): Silence {
  const name = handler ? handlerText(handler) : ''
  const reason =
    kind === 'logged'
      ? `${name} logs this error`
      : kind === 'unknown'
        ? `whether ${name} logs this error is not known`
        : 'no central error handler is seen that would drop this error'
  return { range, reason, because: null, isLogged: kind === 'logged', refused }
}

/** `errorHandler in src/errors.ts`: for messages. */
export function handlerText({ fn, module, registeredIn, framework }: InstalledHandler): string {
  const name = /([\w$]+)(?:@\d+)?$/.exec(fn)?.[1] ?? ''
  const what =
    name === '' || /^(?:anonymous|arrow|function|\d+)$/.test(name) ? `the error handler of ${framework}` : `'${name}'`
  return `${what} in ${module ?? registeredIn}`
}

interface Leaving {
  /** The value that leaves. */
  readonly ref: ValueRef
  readonly form: 'throw' | 'error'
  /** The call that rejects a promise with it. */
  readonly by?: ValueRef
  /** It is the function's result, which not every framework takes for an error. */
  readonly isReturned?: boolean
}

/** Values that are thrown, or given to the framework's own way of error handling. */
function leavingErrors(flow: ModuleFlow): readonly Leaving[] {
  // Most calls and blocks of most files are none of this, so nothing is made for them.
  const thrown: Leaving[] = []
  const returned: Leaving[] = []
  for (const fn of flow.facts.functions) {
    let givesResult = false
    for (const { terminal } of fn.blocks) {
      if (terminal.kind === 'throw') thrown.push({ ref: { fn: fn.index, value: terminal.value }, form: 'throw' })
      givesResult ||= terminal.kind === 'return' && terminal.value !== null
    }
    if (!givesResult || fn.parameters.length === 0) continue
    for (const ref of flow.graph.returns(fn.index))
      if (ref.fn === fn.index) returned.push({ ref, form: 'error', isReturned: true })
  }
  const given: Leaving[] = []
  const throwing: Leaving[] = []
  for (const site of flow.callsWith('escape'))
    for (const { row } of flow.rows(site, 'escape'))
      if (row.to === 'central-handler') for (const ref of flow.at(site, row.error)) given.push({ ref, form: 'error' })
  for (const site of flow.callsWith('refusal'))
    if (flow.rows(site, 'refusal').some(({ row }) => row.form === 'throw'))
      throwing.push({ ref: site.ref, form: 'throw' })
  return [...thrown, ...given, ...throwing, ...returned, ...rejectedErrors(flow)]
}

/** `reject(new Unauthorized())` in a file that hands errors to the framework, and keeps none. */
function rejectedErrors(flow: ModuleFlow): readonly Leaving[] {
  if (flow.callsWith('escape').length === 0) return []
  const rejecting = callsNamed(flow, 'reject').flatMap((site) => {
    const callee = { fn: site.ref.fn, value: site.call.callee }
    const [first] = site.call.args
    if (!first || !flow.producers(callee).some((made) => flow.instruction(made).kind === 'parameter')) return []
    return [{ ref: { fn: site.ref.fn, value: first.value }, form: 'error' as const, by: site.ref }]
  })
  return rejecting.length > 0 && findKeptCalls(flow).length === 0 ? rejecting : []
}

/** Where an error that is thrown at `at` leaves the function: there, or in the `catch` that hands it on; null: it stays, or is logged. */
function wayOut(flow: ModuleFlow, at: ValueRef): ValueRef | null {
  const cfg = flow.cfg(at.fn)
  const block = cfg.blockOf[at.value] ?? -1
  const handler = block < 0 ? null : cfg.handlers[block]
  return handler === null || handler === undefined ? at : handedOnBy(flow, cfg.fn, handler)
}

/** No caller in this file keeps the error, or logs it. */
export function leavesCallers(flow: ModuleFlow, fn: FunctionIndex): boolean {
  const seen = new Set<FunctionIndex>()
  const work = [fn]
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    for (const call of flow.graph.callers(at)) {
      if (wayOut(flow, call) === null) return false
      work.push(call.fn)
    }
  }
  return true
}

function handedOnBy(flow: ModuleFlow, fn: FunctionIr, handler: BlockId): ValueRef | null {
  const region = fn.tries.find((each) => each.kind === 'catch' && each.handler === handler)
  if (!region) return null
  const cfg = flow.cfg(fn.index)
  const derived = deriveForward(flow, fn.index, [region.caught], () => true)
  const inside = fn.blocks.filter((_, b) => cfg.dominates(handler, blockId(b)))
  const isLogged = inside.some(({ body }) =>
    body.some((value) => {
      const site = callAt(flow, { fn: fn.index, value })
      return site !== null && effectsOf(flow).isLogging(site)
    }),
  )
  if (isLogged) return null
  for (const { terminal, body } of inside) {
    if (terminal.kind === 'throw') {
      const value = { fn: fn.index, value: terminal.value }
      if (derived.has(value)) return value
    }
    for (const value of body) {
      const site = callAt(flow, { fn: fn.index, value })
      if (!site) continue
      const [error] = flow
        .rows(site, 'escape')
        .flatMap(({ row }) => (row.to === 'central-handler' ? flow.at(site, row.error) : []))
      if (error && derived.has(error)) return site.ref
    }
  }
  return null
}

/** What the function throws comes to the framework: the framework calls it, or nobody in the package keeps errors of what has its name. */
export function reachesFramework(view: ModuleView, fn: FunctionIndex): boolean {
  return isHandedToFramework(view.flow, fn) || isKeptNowhere(view, fn)
}

/** No file of the package calls something of its name, or of a caller's of this file, where errors are kept. */
function isKeptNowhere(view: ModuleView, fn: FunctionIndex): boolean {
  const names = new Set<string>()
  const seen = new Set<FunctionIndex>()
  const work = [fn]
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const named = view.facts.functions[at]
    // A function without a name is given to somebody, who may do anything with what it throws.
    if (!named?.name || (named.kind !== 'method' && named.kind !== 'function' && named.kind !== 'arrow')) return false
    names.add(named.name)
    for (const call of view.flow.graph.callers(at)) work.push(call.fn)
  }
  const kept = view.keptCalls()
  return kept !== null && kept.every(({ name }) => name !== null && !names.has(name))
}

/** The function takes a request. */
export function takesRequest(flow: ModuleFlow, fn: FunctionIndex): boolean {
  const parameters = flow.facts.functions[fn]?.parameters ?? []
  return parameters.some(({ value }) =>
    flow.identities
      .of({ fn, value })
      .some((node) => node.type !== null && /\.(Request|Response|Context|Reply|Next)$/.test(node.type)),
  )
}

/** The function is given to the framework: it takes a request; or all that call it are. */
function isHandedToFramework(
  flow: ModuleFlow,
  fn: FunctionIndex,
  seen: ReadonlySet<FunctionIndex> = new Set(),
): boolean {
  if (takesRequest(flow, fn)) return true
  const callers = flow.graph.callers(fn).filter((call) => !seen.has(call.fn))
  const inside = new Set([...seen, fn])
  return callers.length > 0 && callers.every((call) => isHandedToFramework(flow, call.fn, inside))
}
