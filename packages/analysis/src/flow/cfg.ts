// The control-flow graph of a function: edges, reachability, dominators and the conditions that hold in a block.
import { blockId, type BlockId, type ValueId } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import type { Instruction, Terminal } from '../ir/instruction'

/** A condition that is known to hold when a block runs. */
export interface Condition {
  readonly value: ValueId
  /** The value is truthy (`true`) or falsy. */
  readonly truthy: boolean
  /** The block whose branch tests it. */
  readonly at: BlockId
}

/** Edges and dominators of one function. All arrays are indexed by block. */
export interface Cfg {
  readonly fn: FunctionIr
  readonly successors: readonly (readonly BlockId[])[]
  /** First block of the handler that an exception raised in the block reaches, or null. */
  readonly handlers: readonly (BlockId | null)[]
  readonly predecessors: readonly (readonly BlockId[])[]
  readonly reachable: readonly boolean[]
  /** Immediate dominator; the entry's is itself, -1 when unreachable. */
  readonly idom: readonly number[]
  /** Per instruction: its block (-1: in none) and its place in the block's body. */
  readonly blockOf: readonly number[]
  readonly placeOf: readonly number[]
  readonly dominates: (a: BlockId, b: BlockId) => boolean
  /** Conditions known to hold on entry to a block, innermost first. */
  readonly conditions: (block: BlockId) => readonly Condition[]
  /** Conditions of which at least one holds on entry to a block (`if (!user || !matches)`): the edges into a dominator with several. */
  readonly alternatives: (block: BlockId) => readonly Condition[]
}

/** Blocks that a terminal may go on to without an exception. */
export function terminalTargets(terminal: Terminal): readonly BlockId[] {
  switch (terminal.kind) {
    case 'goto':
      return [terminal.target]
    case 'branch':
      return terminal.then === terminal.else ? [terminal.then] : [terminal.then, terminal.else]
    case 'iterate':
      return terminal.body === terminal.after ? [terminal.body] : [terminal.body, terminal.after]
    case 'return':
    case 'throw':
    case 'unreachable':
      return []
  }
}

/** @returns true when executing the instruction can raise an exception that a reader would think of. */
export function mayThrow(instruction: Instruction): boolean {
  return instruction.kind === 'call' || instruction.kind === 'await'
}

/** Builds the graph of a function. Linear but for dominators, which iterate a few times. */
export function buildCfg(fn: FunctionIr): Cfg {
  const count = fn.blocks.length
  const blockOf = new Array<number>(fn.instructions.length).fill(-1)
  const placeOf = new Array<number>(fn.instructions.length).fill(-1)
  const successors: BlockId[][] = []
  const handlers: (BlockId | null)[] = []
  const predecessors: BlockId[][] = Array.from({ length: count }, () => [])
  fn.blocks.forEach((block, b) => {
    block.body.forEach((value, place) => {
      blockOf[value] = b
      placeOf[value] = place
    })
    const targets = terminalTargets(block.terminal)
    const handler = handlerOf(fn, b)
    successors.push([...targets])
    handlers.push(handler)
    for (const t of targets) predecessors[t]?.push(blockId(b))
    if (handler !== null && !targets.includes(handler)) predecessors[handler]?.push(blockId(b))
  })
  const order = reversePostorder(count, successors, handlers)
  const reachable = new Array<boolean>(count).fill(false)
  for (const b of order) reachable[b] = true
  const idom = immediateDominators(order, predecessors, count)
  const cfg: Cfg = {
    fn,
    successors,
    handlers,
    predecessors,
    reachable,
    idom,
    blockOf,
    placeOf,
    dominates: openDominance(idom),
    conditions: memoConditions(fn, idom, predecessors, reachable),
    alternatives: (block) => alternativesInto(fn, idom, predecessors, block),
  }
  return cfg
}

function handlerOf(fn: FunctionIr, b: number): BlockId | null {
  const block = fn.blocks[b]
  if (!block || block.region === null) return null
  const region = fn.tries[block.region]
  if (!region) return null
  if (block.terminal.kind === 'throw') return region.handler
  return block.body.some((v) => mayThrow(fn.instructions[v] as Instruction)) ? region.handler : null
}

function reversePostorder(count: number, successors: BlockId[][], handlers: (BlockId | null)[]): BlockId[] {
  if (count === 0) return []
  const seen = new Uint8Array(count)
  const post: BlockId[] = []
  const stack: { block: number; next: number }[] = [{ block: 0, next: 0 }]
  seen[0] = 1
  while (stack.length > 0) {
    const top = stack[stack.length - 1] as { block: number; next: number }
    const outs = successors[top.block] as BlockId[]
    const target = top.next < outs.length ? outs[top.next] : top.next === outs.length ? handlers[top.block] : undefined
    if (target === undefined) {
      post.push(blockId(top.block))
      stack.pop()
      continue
    }
    top.next++
    if (target !== null && !seen[target]) {
      seen[target] = 1
      stack.push({ block: target, next: 0 })
    }
  }
  return post.reverse()
}

function immediateDominators(order: readonly BlockId[], predecessors: readonly BlockId[][], count: number): number[] {
  const idom = new Array<number>(count).fill(-1)
  const rank = new Array<number>(count).fill(-1)
  order.forEach((b, i) => (rank[b] = i))
  if (order.length === 0) return idom
  idom[0] = 0
  for (let changed = true; changed;) {
    changed = false
    for (const b of order) {
      if (b === 0) continue
      let next = -1
      for (const p of predecessors[b] as BlockId[]) {
        if (idom[p] === -1) continue
        next = next === -1 ? p : intersect(idom, rank, next, p)
      }
      if (next !== -1 && idom[b] !== next) {
        idom[b] = next
        changed = true
      }
    }
  }
  return idom
}

function intersect(idom: readonly number[], rank: readonly number[], a: number, b: number): number {
  while (a !== b) {
    while ((rank[a] as number) > (rank[b] as number)) a = idom[a] as number
    while ((rank[b] as number) > (rank[a] as number)) b = idom[b] as number
  }
  return a
}

/** In a tree of so few blocks a walk upwards is shorter than to number them all. */
const FEW_BLOCKS = 24

/** Whether one block stands on every way to another; each dominates itself. Answered by the places of both in the tree of dominators. */
function openDominance(idom: readonly number[]): (a: BlockId, b: BlockId) => boolean {
  let spans: Spans | null = null
  return (a, b) => {
    if (a === b) return true
    if (a === 0) return (idom[b] ?? -1) >= 0
    if (idom.length <= FEW_BLOCKS) {
      let at = idom[b] ?? -1
      while (at > 0 && at !== a) at = idom[at] ?? -1
      return at > 0 && at === a
    }
    spans ??= spansIn(idom)
    const at = spans.first[b] ?? -1
    return at >= 0 && (spans.first[a] ?? Infinity) <= at && at <= (spans.last[a] ?? -1)
  }
}

/** Numbers of a walk through the tree of dominators: of each block its own, and the last one below it; -1: unreachable. */
interface Spans {
  readonly first: readonly number[]
  readonly last: readonly number[]
}

function spansIn(idom: readonly number[]): Spans {
  const below: number[][] = idom.map(() => [])
  idom.forEach((parent, block) => {
    if (parent >= 0 && parent !== block) below[parent]?.push(block)
  })
  const first = idom.map(() => -1)
  const last = idom.map(() => -1)
  let count = 0
  const work = idom[0] === 0 ? [0] : []
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    if (block < 0) {
      last[~block] = count - 1
      continue
    }
    first[block] = count++
    work.push(~block)
    for (const each of below[block] ?? []) work.push(each)
  }
  return { first, last }
}

function memoConditions(
  fn: FunctionIr,
  idom: readonly number[],
  predecessors: readonly BlockId[][],
  reachable: readonly boolean[],
): (block: BlockId) => readonly Condition[] {
  const memo = new Map<number, readonly Condition[]>()
  return (block) => {
    const known = memo.get(block)
    if (known) return known
    const found: Condition[] = []
    for (let x: number = block; x > 0 && reachable[x]; x = idom[x] as number) {
      const edge = edgeInto(fn, predecessors, reachable, x)
      if (edge) found.push(edge)
      if (idom[x] === x) break
    }
    memo.set(block, found)
    return found
  }
}

/** Branch edges into the nearest dominator that is entered by branches only, by more than one. */
function alternativesInto(
  fn: FunctionIr,
  idom: readonly number[],
  predecessors: readonly BlockId[][],
  block: BlockId,
): readonly Condition[] {
  for (let x: number = block; x > 0 && idom[x] !== -1; x = idom[x] as number) {
    const ways = (predecessors[x] ?? []).filter((p) => idom[p] !== -1)
    const edges = ways.flatMap((p) => branchEdge(fn, p, x) ?? [])
    if (ways.length > 1 && edges.length === ways.length) return edges
    if (idom[x] === x) break
  }
  return []
}

function branchEdge(fn: FunctionIr, from: BlockId, to: number): Condition | null {
  const terminal = fn.blocks[from]?.terminal
  if (terminal?.kind !== 'branch' || terminal.then === terminal.else) return null
  if (terminal.then === to) return { value: terminal.condition, truthy: true, at: from }
  return terminal.else === to ? { value: terminal.condition, truthy: false, at: from } : null
}

/** The condition of the one branch edge by which block `x` is entered, if there is exactly one way in. */
function edgeInto(
  fn: FunctionIr,
  predecessors: readonly BlockId[][],
  reachable: readonly boolean[],
  x: number,
): Condition | null {
  const ways = (predecessors[x] as BlockId[]).filter((p) => reachable[p])
  const [only] = ways
  if (ways.length !== 1 || only === undefined) return null
  return branchEdge(fn, only, x)
}
