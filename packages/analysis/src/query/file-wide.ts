// What a statement may mean to findings anywhere in its file, without being mentioned there: it registers a handler of errors, is one,
// or may be one for all that is known; it hides fields of loggers that it does not make, or
// says through what all requests go.
import { mayBeCentral } from './central-handlers/dropping-handlers'
import { isTypedAsCaught } from './errors/error-origins'
import { isOtherReporter } from './central-handlers/last-resort'
import { sharingCalls } from './redaction/redaction'
import { governingCalls } from '../summary/filtered-clients'
import type { ModuleView } from './view'

/** Offsets at which such code stands. */
export function fileWidePlaces(view: ModuleView): readonly number[] {
  const { flow, facts, positions } = view
  const registering = flow.calls.filter((site) => flow.rows(site, 'handler').length > 0 || isOtherReporter(flow, site))
  const handlers = facts.functions.filter(
    (fn) => mayBeCentral(fn) || fn.parameters.some(({ value }) => isTypedAsCaught(flow, { fn: fn.index, value })),
  )
  return [
    ...[...registering, ...sharingCalls(flow), ...governingCalls(flow)].map(({ ref }) => view.range(ref).start),
    ...handlers.flatMap(({ index }) => positions.functions[index]?.head.start ?? []),
  ]
}
