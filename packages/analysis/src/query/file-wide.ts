// What a statement may mean to findings anywhere in its file, without being mentioned there: it registers, or is, a handler of errors.
import type { ModuleView } from './view'

/** Offsets at which code stands that registers central handlers of errors, or is one. */
export function fileWidePlaces(view: ModuleView): readonly number[] {
  const { flow, facts, positions } = view
  const registering = flow.calls.filter((site) => flow.rows(site, 'handler').length > 0)
  const handlers = facts.functions.filter((fn) =>
    fn.parameters.some(({ value }) =>
      flow.identities.of({ fn: fn.index, value }).some((node) => node.type?.endsWith('.CaughtError') === true),
    ),
  )
  return [
    ...registering.map(({ ref }) => view.range(ref).start),
    ...handlers.flatMap(({ index }) => positions.functions[index]?.head.start ?? []),
  ]
}
