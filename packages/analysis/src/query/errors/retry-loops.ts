// Handlers that stand in a loop: attempts that throw in the end, candidates that have their turn, rounds that never end.
import { blockId, type BlockId, type ValueId } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import type { Cfg } from '../../flow/cfg'
import type { DerivedValues } from '../../flow/derived'
import { findUncoveredExits, type Exit, type PathSearch } from '../../flow/paths'
import type { Handler } from './error-handlers'

/** In a loop, some way through the handler returns the error: the other ways are further attempts, of which the last one tells. */
export function returnsInTheEnd(
  { fn, start, form }: Handler,
  inHandler: (block: BlockId) => boolean,
  derived: DerivedValues,
): boolean {
  return (
    form === 'catch' &&
    (fn.blocks[start]?.loopDepth ?? 0) > 0 &&
    fn.blocks.some(
      ({ terminal }, b) =>
        terminal.kind === 'return' &&
        terminal.value !== null &&
        inHandler(blockId(b)) &&
        derived.has({ fn: fn.index, value: terminal.value }),
    )
  )
}

/** Some way through the handler throws the error: ways back to a loop around the `try` are then retries. */
export function rethrows(handler: Handler, inHandler: (block: BlockId) => boolean, derived: DerivedValues): boolean {
  return handler.fn.blocks.some(
    ({ terminal }, b) =>
      terminal.kind === 'throw' &&
      inHandler(blockId(b)) &&
      derived.has({ fn: handler.fn.index, value: terminal.value }),
  )
}

/**
 * Uncovered exits of a search from a handler; where a loop around it has none, the way into the next round. `isRetry`: the handler
 * throws in the end, so that a way back to the loop ends nothing.
 */
export function findExitsOrRounds(search: PathSearch, isRetry: boolean): readonly Exit[] {
  const { cfg, start } = search
  const rounds: BlockId[] = []
  const isNextRound = (block: BlockId): boolean => !cfg.dominates(start, block) && cfg.dominates(block, start)
  const exits = findUncoveredExits({
    ...search,
    endsAt: (block) => {
      if (!isNextRound(block)) return false
      rounds.push(block)
      return isRetry
    },
  })
  const [round] = rounds
  if (round === undefined || isRetry || exits.length > 0 || mayLeave(cfg, round)) return exits
  return [{ block: round, kind: 'end', value: null, way: [start, round] }]
}

/** Some way from the block leaves the function without an exception. */
function mayLeave(cfg: Cfg, from: BlockId): boolean {
  const seen = new Set([from])
  for (const block of seen) {
    if (cfg.fn.blocks[block]?.terminal.kind === 'return') return true
    for (const next of cfg.successors[block] ?? []) seen.add(next)
  }
  return false
}

/** The handler stands in a loop of attempts: behind the loop a throw waits for the case that none succeeded. */
export function isAfterLoop(cfg: Cfg, handler: Handler, exit: Exit): boolean {
  const { blocks } = cfg.fn
  const depth = blocks[handler.start]?.loopDepth ?? 0
  if (depth === 0 || handler.form !== 'catch') return false
  if (leavesOnSuccess(cfg, handler.start, depth) && endsByItself(cfg, handler.start, depth)) return true
  return exit.way.some((block) =>
    (cfg.successors[block] ?? []).some(
      (next) => blocks[next]?.terminal.kind === 'throw' && (blocks[next]?.loopDepth ?? 0) < depth,
    ),
  )
}

/** The tried code leaves the loop when it succeeds, so the handler only lets the next candidate have its turn. */
function leavesOnSuccess(cfg: Cfg, start: BlockId, depth: number): boolean {
  const { fn } = cfg
  const isOverCandidates = fn.blocks.some(
    ({ terminal }) => terminal.kind === 'iterate' && cfg.dominates(terminal.body, start),
  )
  return fn.blocks.some((block) => {
    if (!isTried(fn.tries[block.region ?? -1], start)) return false
    // `for (const key of keys) try { return await read(key) } catch { continue }`
    if (block.terminal.kind === 'return') return isOverCandidates && isWhatWasRead(fn, block.terminal.value)
    return block.terminal.kind === 'goto' && (fn.blocks[block.terminal.target]?.loopDepth ?? depth) < depth
  })
}

/** The call itself, or the variable that holds it: what is put together of several answers tells of more than one candidate. */
function isWhatWasRead(fn: FunctionIr, value: ValueId | null): boolean {
  const given = value === null ? undefined : fn.instructions[value]
  return given?.kind === 'await' || given?.kind === 'call' || given?.kind === 'load'
}

function isTried(region: { readonly handler: BlockId } | undefined, start: BlockId): boolean {
  return region?.handler === start
}

/** The loop has an end of its own, outside of what is tried and of the handler: the candidates are all used, the attempts counted. */
function endsByItself(cfg: Cfg, start: BlockId, depth: number): boolean {
  const { fn } = cfg
  return fn.blocks.some((block, b) => {
    if (block.loopDepth < depth || isTried(fn.tries[block.region ?? -1], start)) return false
    if (cfg.dominates(start, blockId(b)) && block.terminal.kind !== 'branch') return false
    return (cfg.successors[b] ?? []).some((next) => (fn.blocks[next]?.loopDepth ?? depth) < depth)
  })
}
