// Calls of a stretch of a file, with what the models say of each: for people who ask why something is or is not reported.
import type { Range } from '../../ir/positions'
import type { CallSite } from '../../flow/module-flow'
import type { EffectKind, EffectRows } from '../../model/rows'
import { effectsOf } from '../../summary/effects'
import { resolveCallee, type CalleeResolution } from './callee-resolution'
import type { ModuleView } from '../view'

/** A row that applies to a call. */
export interface AppliedRow {
  readonly kind: EffectKind
  /** The model: a package, a global, a file of the project. */
  readonly library: string
  readonly row: EffectRows[EffectKind]
}

/** One call. */
export interface ExplainedCall {
  readonly range: Range
  /** As written, one line. */
  readonly text: string
  readonly callee: CalleeResolution
  readonly rows: readonly AppliedRow[]
  /** It writes a record: by a row, by what it calls, or, where nobody knows, by its name. */
  readonly isLogging: boolean
}

const KINDS: readonly EffectKind[] = [
  'log', 'decision', 'refusal', 'outbound', 'guard', 'barrier', 'escape', 'flow', 'source', 'callback', 'probe', 'redaction', 'plain', 'chain', 'event',
] // prettier-ignore

/** Calls that begin in `range`, in source order. */
export function explainCalls(view: ModuleView, range: Range): readonly ExplainedCall[] {
  const effects = effectsOf(view.flow)
  return view.flow.calls
    .filter(({ ref }) => startsIn(view.range(ref), range))
    .map((site) => ({
      range: view.range(site.ref),
      text: view.excerpt(site.ref),
      callee: resolveCallee(view.flow, site),
      rows: KINDS.flatMap((kind) => rowsOf(view, site, kind)),
      isLogging: effects.isLogging(site),
    }))
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
}

function rowsOf(view: ModuleView, site: CallSite, kind: EffectKind): readonly AppliedRow[] {
  return view.flow.rows(site, kind).map(({ row, library }) => ({ kind, library, row }))
}

function startsIn(one: Range, range: Range): boolean {
  return one.start >= range.start && one.start < range.end
}
