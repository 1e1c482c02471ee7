// A call as it is written: ranges of its receiver and arguments, for edits.
import type { ValueRef } from '../../ir/ids'
import type { Range } from '../../ir/positions'
import { callAt } from '../../flow/module-flow'
import type { ModuleView } from '../view'

/** Where the parts of a call stand. */
export interface WrittenCall {
  /** What a method is called on; null for a function. */
  readonly receiver: Range | null
  readonly args: readonly Range[]
  /** Literals of regular expressions that the call runs, wherever they are written in the file. */
  readonly patterns: readonly Range[]
}

/** The parts of a call; null where the value is none. */
export function callOf(view: ModuleView, ref: ValueRef): WrittenCall | null {
  const { flow } = view
  const site = callAt(flow, ref)
  if (!site) return null
  const at = (value: (typeof site)['call']['callee']): ValueRef => ({ fn: ref.fn, value })
  const callee = flow.instruction(at(site.call.callee))
  const args = site.call.args.map(({ value }) => at(value))
  const operands = callee.kind === 'member' ? [at(callee.object), ...args] : args
  const patterns = operands
    .flatMap((each) => flow.producers(each))
    .filter((made) => {
      const literal = flow.instruction(made)
      return literal.kind === 'literal' && literal.type === 'regexp'
    })
  return {
    receiver: callee.kind === 'member' ? view.range(at(callee.object)) : null,
    args: args.map((each) => view.range(each)),
    patterns: patterns.map((each) => view.range(each)),
  }
}
