// Logs behind a handler that keeps nothing of the error: what is logged there, whether something failed or not, is of other matters.
import { blockId, type BlockId, type ValueId } from '../../ir/ids'
import { terminalTargets, type Cfg } from '../../flow/cfg'
import { deriveForward, type DerivedValues } from '../../flow/derived'
import type { FunctionIr } from '../../ir/module'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'

/**
 * `try { await warm() } catch {} log.info('started')`: the log comes all the same when nothing failed, and is told nothing by which
 * it could tell. Not where the log is a warning or an error, or is given something of what was tried or of what the handler leaves.
 */
export function openLaterLogs(flow: ModuleFlow, fn: FunctionIr, start: BlockId): (site: CallSite) => boolean {
  const cfg = flow.cfg(fn.index)
  const region = fn.tries.findIndex((each) => each.kind === 'catch' && each.handler === start)
  if (region < 0 || !isForgetful(cfg, start) || leavesEarly(fn, region)) return () => false
  let known: ReadonlySet<ValueId> | null = null
  let left: DerivedValues | null = null
  return (site) => {
    const block = cfg.blockOf[site.ref.value] ?? -1
    if (block < 0 || cfg.dominates(start, blockId(block))) return false
    known ??= new Set(cfg.conditions(start).map(({ value }) => value))
    for (const { value } of cfg.conditions(blockId(block))) if (!known.has(value)) return false
    if (isAlarm(flow, site)) return false
    left ??= deriveForward(flow, fn.index, storedAround(cfg, region, start), () => true)
    return !left.has(site.ref)
  }
}

/** The handler calls nothing, makes nothing, and ends nothing; variables it may set. */
function isForgetful({ fn, dominates }: Cfg, start: BlockId): boolean {
  return fn.blocks.every(
    ({ body, terminal }, b) =>
      (terminal.kind === 'goto' && !body.some((value) => LEAVES_SOMETHING.has(fn.instructions[value]?.kind ?? ''))) ||
      !dominates(start, blockId(b)),
  )
}

const LEAVES_SOMETHING: ReadonlySet<string> = new Set(['call', 'set-member', 'await', 'function', 'class'])

/** What is tried ends the function, or jumps out of a loop, where nothing fails: behind it is the way of the failure. */
function leavesEarly(fn: FunctionIr, region: number): boolean {
  return fn.blocks.some(({ region: at, loopDepth, terminal }) => {
    if (at !== region) return false
    if (terminal.kind === 'return' || terminal.kind === 'throw') return true
    return terminalTargets(terminal).some((next) => (fn.blocks[next]?.loopDepth ?? 0) < loopDepth)
  })
}

/** What the tried code and the handler put into variables. */
function storedAround({ fn, dominates }: Cfg, region: number, start: BlockId): ValueId[] {
  return fn.blocks.flatMap(({ region: at, body }, b) =>
    at !== region && !dominates(start, blockId(b))
      ? []
      : body.flatMap((value) => {
          const store = fn.instructions[value]
          return store?.kind === 'store' ? [store.value] : []
        }),
  )
}

/** A log at a level at which failures are told. */
function isAlarm(flow: ModuleFlow, site: CallSite): boolean {
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  return (
    callee.kind === 'member' && /^(warn|warning|error|fatal|crit|critical|alert|emerg)/i.test(callee.property ?? '')
  )
}
