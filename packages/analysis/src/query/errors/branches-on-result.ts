// Branches behind a handler that ask for the result of what was tried: where that failed, there is none, so one side is taken.
import { blockId, type BlockId, type ValueId, type VariableId } from '../../ir/ids'
import type { Terminal } from '../../ir/instruction'
import type { FunctionIr } from '../../ir/module'
import type { ModuleFlow } from '../../flow/module-flow'
import type { BranchChoice } from '../../flow/paths'

/**
 * `let row; try { row = await load() } catch {} if (!row) log.warn('none')`: only the tried code gives the variable a value, so behind
 * the handler it has none. null: the branch asks something else.
 */
export function sideWithoutResult(
  flow: ModuleFlow,
  fn: FunctionIr,
  start: BlockId,
  terminal: Extract<Terminal, { kind: 'branch' }>,
): BranchChoice | null {
  const region = fn.tries.findIndex((each) => each.kind === 'catch' && each.handler === start)
  const asked = region < 0 ? null : askedFor(flow, fn, terminal.condition)
  if (asked === null || flow.variable(asked.variable).owner !== fn.index) return null
  return isSetByTried(flow, fn, { region, start, variable: asked.variable }) ? asked.whereMissing : null
}

/** The variable that a condition asks for, and the side on which it has no value. */
function askedFor(
  flow: ModuleFlow,
  fn: FunctionIr,
  condition: ValueId,
): { readonly variable: VariableId; readonly whereMissing: BranchChoice } | null {
  const asked = fn.instructions[condition]
  if (asked?.kind === 'load') return { variable: asked.variable, whereMissing: 'else' }
  if (asked?.kind !== 'operator') return null
  const [left, right] = asked.operands
  const load = left === undefined ? undefined : fn.instructions[left]
  if (load?.kind !== 'load') return null
  if (asked.op === '!') return { variable: load.variable, whereMissing: 'then' }
  const isNothing = right !== undefined && isEmpty(flow, fn, right) && /^[!=]==?$/.test(asked.op)
  return isNothing ? { variable: load.variable, whereMissing: asked.op.startsWith('=') ? 'then' : 'else' } : null
}

/** The variable is written in what is tried, and elsewhere at most emptied before it. */
function isSetByTried(
  flow: ModuleFlow,
  fn: FunctionIr,
  { region, start, variable }: { readonly region: number; readonly start: BlockId; readonly variable: VariableId },
): boolean {
  let isSet = false
  for (const [b, block] of fn.blocks.entries()) {
    for (const value of block.body) {
      const store = fn.instructions[value]
      if (store?.kind !== 'store' || store.variable !== variable) continue
      if (block.region === region) isSet = true
      else if (flow.cfg(fn.index).dominates(start, blockId(b)) || !isEmpty(flow, fn, store.value)) return false
    }
  }
  return isSet
}

/** `null`, `undefined` */
function isEmpty(flow: ModuleFlow, fn: FunctionIr, value: ValueId): boolean {
  const instruction = flow.instruction({ fn: fn.index, value })
  return instruction.kind === 'literal' && (instruction.type === 'null' || instruction.type === 'undefined')
}
