// The last resort of a server: what becomes of an error that nobody expects, in the handler of the project or in the framework.
import type { Range } from '../../ir/positions'
import type { ValueRef } from '../../ir/ids'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { calleeName } from '../../flow/written-names'
import type { HandlerRow } from '../../model/handler-rows'
import { centralFate, type InstalledHandler } from './central-fate'
import { registeredHandlers } from './central-handlers'
import type { ThrownError } from './error-conditions'
import { handlerText } from '../refusals/thrown-refusals'
import type { ModuleView, Silence } from '../view'

/** A server that loses the errors that nobody expects. */
export interface LostErrors {
  /** `drops`: the handler of the project that watches them does not log them. `missing`: there is none, and the framework prints nothing. */
  readonly kind: 'drops' | 'missing'
  readonly framework: string
  readonly handler: InstalledHandler | null
  /** Where the handler is registered, or the server is made. */
  readonly ref: ValueRef
  readonly range: Range
}

/** A bug: of no class but the language's own, and nothing that a handler could tell it by. */
const UNEXPECTED: ThrownError = { classes: ['TypeError', 'Error'], isComplete: true, status: null, members: {} }

/** Finds the servers of a file that lose unexpected errors. */
export function findLostErrors(view: ModuleView): readonly LostErrors[] {
  const sites = view.flow.callsWith('handler')
  if (sites.length === 0) return []
  const fate = centralFate(view, UNEXPECTED)
  if (fate.kind === 'dropped') return droppedHere(view, fate.handler)
  if (fate.kind === 'logged' && fate.handler && view.onSilence) tellLogged(view, fate.handler, view.onSilence)
  return fate.kind === 'none' ? sites.flatMap((site) => missingAt(view, site)) : []
}

/** Tells of the handler that logs what nobody expects, where this file registers it. */
function tellLogged(view: ModuleView, handler: InstalledHandler, tell: (silence: Silence) => void): void {
  if (handler.registeredIn !== view.path) return
  for (const { site, ref, found } of registeredHandlers(view.flow)) {
    if (found.fn !== handler.fn || found.module !== handler.module) continue
    const reason = `${handlerText(handler)} logs unexpected errors`
    tell({ range: rangeOf(view, site, ref), reason, because: null, isLogged: true })
  }
}

/** The handler that only watches, and logs nothing, where this file registers it. One that absorbs is reported itself. */
function droppedHere(view: ModuleView, handler: InstalledHandler): readonly LostErrors[] {
  if (handler.registeredIn !== view.path) return []
  for (const { site, ref, row, found } of registeredHandlers(view.flow)) {
    if (found.fn !== handler.fn || found.module !== handler.module) continue
    if (isAbsorbing(row) || !handler.observes) return []
    if (hasOtherReporter(view.flow)) {
      view.onSilence?.({
        range: view.range(ref),
        reason: 'another handler, which is not known, may log',
        because: null,
      })
      return []
    }
    return [{ kind: 'drops', framework: row.framework, handler, ref, range: rangeOf(view, site, ref) }]
  }
  return []
}

/** Handlers that absorb errors (`catch` around the rest, a listener) are judged themselves, as are all that do more than watch. */
function isAbsorbing({ error, when }: HandlerRow): boolean {
  return error === 'caught' || Object.values(when ?? {}).includes('error')
}

function rangeOf(view: ModuleView, site: CallSite, ref: ValueRef): Range {
  const isFunction = view.flow.instruction(ref).kind === 'function'
  return view.range(isFunction ? { fn: site.ref.fn, value: site.call.callee } : ref)
}

/** `app.use(tracker.errorHandler())`: something that by its name gets errors, and of which nothing is known. */
function hasOtherReporter(flow: ModuleFlow): boolean {
  return flow.calls.some((site) => isOtherReporter(flow, site))
}

/** See {@link hasOtherReporter}. */
export function isOtherReporter(flow: ModuleFlow, site: CallSite): boolean {
  return (
    /error_?(?:handler|logger|middleware)/i.test(calleeName(flow, site) ?? '') &&
    flow.rows(site, 'handler').length === 0 &&
    flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee }).length === 0 &&
    flow.linked(site).length === 0
  )
}

/** A server that is made without a handler, by a framework that prints nothing on its own. */
function missingAt(view: ModuleView, site: CallSite): readonly LostErrors[] {
  return view.flow.rows(site, 'handler').flatMap(({ row }) => {
    if (row.otherwise !== 'none' || row.method !== undefined || isOpen(view.flow, site)) return []
    const isGiven = [...(row.handler ?? []), ...(row.prints ?? [])].some((position) =>
      view.flow.at(site, position).some((ref) => view.flow.constant(ref) !== false),
    )
    if (isGiven) return []
    const range = view.range({ fn: site.ref.fn, value: site.call.callee })
    return [{ kind: 'missing', framework: row.framework, handler: null, ref: site.ref, range } as const]
  })
}

/** Options that are not written here may hold what is looked for. */
function isOpen(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  return call.args.some(({ value }) =>
    flow.producers({ fn: ref.fn, value }).some((made) => {
      const options = flow.instruction(made)
      return options.kind === 'object'
        ? options.properties.some(({ kind }) => kind === 'spread')
        : options.kind !== 'literal'
    }),
  )
}
