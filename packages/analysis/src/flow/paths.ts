// Path search inside a function: does every way from a point to an exit pass an instruction that covers it?
import { blockId, type BlockId, type ValueId } from '../ir/ids'
import type { Terminal } from '../ir/instruction'
import type { Cfg } from './cfg'
import { MAX_PATH_BLOCKS } from '../limits'

/** An exit that is reached without cover. */
export interface Exit {
  readonly block: BlockId
  readonly kind: 'return' | 'throw' | 'end'
  readonly value: ValueId | null
  /** Blocks from the start to the exit. */
  readonly way: readonly BlockId[]
}

/** How an edge of a branch is treated: follow both sides, or only one of them. */
export type BranchChoice = 'both' | 'then' | 'else' | 'none'

/** Settings of a search. */
export interface PathSearch {
  readonly cfg: Cfg
  readonly start: BlockId
  /** First place in the start block's body that counts. */
  readonly place: number
  readonly covers: (value: ValueId) => boolean
  readonly choose?: (terminal: Extract<Terminal, { kind: 'branch' }>, block: BlockId) => BranchChoice
  /** The body of this loop is taken to run at least once. */
  readonly enters?: (terminal: Extract<Terminal, { kind: 'iterate' }>) => boolean
  /** Ways that come here are finished without an exit (a retry loop's head, for instance). */
  readonly endsAt?: (block: BlockId) => boolean
}

/** Exits that some way reaches without passing a covering instruction, in block order. */
export function findUncoveredExits(search: PathSearch): readonly Exit[] {
  const exits: Exit[] = []
  const cameFrom = new Map<BlockId, BlockId | null>([[search.start, null]])
  const work: BlockId[] = [search.start]
  let visited = 0
  for (let block = work.shift(); block !== undefined; block = work.shift()) {
    if (++visited > MAX_PATH_BLOCKS) return exits
    if (isCoveredIn(search, block, block === search.start ? search.place : 0)) continue
    const terminal = search.cfg.fn.blocks[block]?.terminal ?? { kind: 'unreachable' as const }
    const exit = exitOf(search.cfg, block, terminal)
    if (exit) exits.push({ ...exit, block, way: wayBack(cameFrom, block) })
    for (const next of nextBlocks(search, block, terminal)) {
      if (cameFrom.has(next) || search.endsAt?.(next)) continue
      cameFrom.set(next, block)
      work.push(next)
    }
  }
  return exits
}

function isCoveredIn(search: PathSearch, block: BlockId, from: number): boolean {
  const body = search.cfg.fn.blocks[block]?.body ?? []
  for (let i = from; i < body.length; i++) if (search.covers(body[i] as ValueId)) return true
  return false
}

function exitOf(cfg: Cfg, block: BlockId, terminal: Terminal): Pick<Exit, 'kind' | 'value'> | null {
  if (terminal.kind === 'return') return { kind: terminal.value === null ? 'end' : 'return', value: terminal.value }
  if (terminal.kind === 'throw' && cfg.handlers[block] === null) return { kind: 'throw', value: terminal.value }
  return null
}

function nextBlocks(search: PathSearch, block: BlockId, terminal: Terminal): readonly BlockId[] {
  if (terminal.kind === 'throw') {
    const handler = search.cfg.handlers[block]
    return handler === null || handler === undefined ? [] : [handler]
  }
  if (terminal.kind === 'iterate' && search.enters?.(terminal)) return [terminal.body]
  if (terminal.kind === 'branch') {
    const choice = search.choose?.(terminal, block) ?? 'both'
    if (choice === 'none') return []
    if (choice === 'then') return [terminal.then]
    if (choice === 'else') return [terminal.else]
  }
  return search.cfg.successors[block] ?? []
}

function wayBack(cameFrom: ReadonlyMap<BlockId, BlockId | null>, to: BlockId): readonly BlockId[] {
  const way: BlockId[] = []
  for (let b: BlockId | null | undefined = to; b !== null && b !== undefined; b = cameFrom.get(b)) way.push(b)
  return way.reverse().map((b) => blockId(b))
}
