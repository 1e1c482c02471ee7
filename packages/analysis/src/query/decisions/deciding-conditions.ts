// Which of the conditions in front of a refusal decide it: not whether the answer has been sent already, nor whether somebody else gives it.
import type { FunctionIr } from '../../ir/module'
import type { BlockId } from '../../ir/ids'
import type { Condition } from '../../flow/cfg'
import { callAt, type ModuleFlow } from '../../flow/module-flow'

/** The conditions that decide. */
export function decidingConditions(
  flow: ModuleFlow,
  fn: FunctionIr,
  conditions: readonly Condition[],
): readonly Condition[] {
  const asked = conditions.filter((condition) => decides(flow, fn, condition))
  const isGranted = asked.some((condition) => passesOn(flow, fn, otherSide(fn, condition)))
  return isGranted ? asked.filter((condition) => !endsSilently(fn, otherSide(fn, condition))) : asked
}

/** Not: whether the answer has been sent, and what was asked of the arguments and thrown where they do not fit. */
function decides(flow: ModuleFlow, fn: FunctionIr, condition: Condition): boolean {
  const asked = flow.instruction({ fn: fn.index, value: condition.value })
  if (asked.kind === 'member' && /^(headersSent|headerSent|writableEnded|writableFinished)$/.test(asked.property ?? ''))
    return false
  const other = otherSide(fn, condition)
  const ends = other === null ? undefined : fn.blocks[other]?.terminal
  const thrown = ends?.kind === 'throw' ? flow.instruction({ fn: fn.index, value: ends.value }) : null
  return thrown?.kind !== 'call' || thrown.form !== 'new'
}

/** First block of the way that does not lead to the refusal. */
function otherSide(fn: FunctionIr, { at, truthy }: Condition): BlockId | null {
  const terminal = fn.blocks[at]?.terminal
  if (terminal?.kind !== 'branch') return null
  return truthy ? terminal.else : terminal.then
}

/** `if (granted) return next()` */
function passesOn(flow: ModuleFlow, fn: FunctionIr, block: BlockId | null): boolean {
  return (block === null ? [] : (fn.blocks[block]?.body ?? [])).some((value) => {
    const site = callAt(flow, { fn: fn.index, value })
    if (!site || site.call.args.length > 0) return false
    return flow.rows(site, 'escape').some(({ row }) => row.to === 'central-handler')
  })
}

/** `if (await answersItself(request, response)) return`, where `next()` is what grants. */
function endsSilently(fn: FunctionIr, block: BlockId | null): boolean {
  const ends = block === null ? undefined : fn.blocks[block]
  return ends?.terminal.kind === 'return' && ends.terminal.value === null && ends.body.length === 0
}
