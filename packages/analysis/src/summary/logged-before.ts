// Whether something is logged on every way to a place of a function.
import { blockId, type BlockId, type ValueId } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { callAt, type ModuleFlow } from '../flow/module-flow'
import { effectsOf } from './effects'

/** Where logs count. */
export interface LogRange {
  /** Blocks that this one dominates; the entry where it is left out. */
  readonly from?: BlockId
  /** In the block itself only what stands before this value; all of it where it is left out. */
  readonly before?: ValueId
}

/** Some call that logs is passed on each way to the block. */
export function isLoggedBefore(
  flow: ModuleFlow,
  fn: FunctionIr,
  block: BlockId,
  { from = blockId(0), before }: LogRange = {},
): boolean {
  const cfg = flow.cfg(fn.index)
  const effects = effectsOf(flow)
  return fn.blocks.some(
    ({ body }, b) =>
      cfg.dominates(from, blockId(b)) &&
      cfg.dominates(blockId(b), block) &&
      body.some((value) => {
        const site =
          b === block && before !== undefined && value >= before ? null : callAt(flow, { fn: fn.index, value })
        return site !== null && effects.isLogging(site)
      }),
  )
}
