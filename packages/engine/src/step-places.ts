// Where steps of a finding stand that are inside functions: findings name these, hosts show places.
import type { Step } from '@logwright/analysis/query/finding'
import type { ModuleView } from '@logwright/analysis/query/view'
import type { ModuleFacts } from '@logwright/analysis/ir/module'
import type { ModulePositions, Range } from '@logwright/analysis/ir/positions'
import { splitByteOrderMark } from './io'
import { lowerFile } from './project/lowered-files'
import type { PlaceElsewhere, ReportedStep } from './session'
import type { SessionCore } from './session-state'

type FunctionPlace = NonNullable<Step['inside']>

/** Looks up steps inside functions of the file itself. A step whose function is not found stays where its finding has it. */
export function placeOwnSteps(view: ModuleView, steps: readonly Step[]): readonly Step[] {
  return steps.map(({ inside, ...step }) => {
    if (!inside) return step
    return inside.module === view.path ? { ...step, range: headOf(view, inside.fn) ?? step.range } : { ...step, inside }
  })
}

/** Looks up steps inside functions of other files; those of the file itself have their places. */
export function placeSteps(state: SessionCore, steps: readonly Step[]): readonly ReportedStep[] {
  return steps.map((step) => ({ ...step, elsewhere: step.inside ? placeOf(state, step.inside) : null }))
}

/** The text as the session sees it: an open document's, where there is one. */
function placeOf(state: SessionCore, { module, fn }: FunctionPlace): PlaceElsewhere | null {
  const file = state.absolute(module)
  const read = state.io.readFile(file)
  if (read.kind !== 'text') return null
  const { outcome, lines } = lowerFile(state, { path: file, text: splitByteOrderMark(read.text).text })
  const range = outcome.kind === 'facts' ? headOf(outcome, fn) : null
  if (range === null) return null
  return { path: module, file, range, start: lines.positionAt(range.start), end: lines.positionAt(range.end) }
}

/** Name or head of a function. */
function headOf(
  { facts, positions }: { readonly facts: ModuleFacts; readonly positions: ModulePositions },
  fn: string,
): Range | null {
  return positions.functions[facts.functions.findIndex(({ id }) => id === fn)]?.head ?? null
}
