// Errors that are kept only to be shown to the client: in the session for its next page, or in a variable that nothing but an answer reads.
import { blockId, type BlockId, type ValueId, type ValueRef, type VariableId } from '../../ir/ids'
import type { Instruction, SetMember } from '../../ir/instruction'
import type { FunctionIr } from '../../ir/module'
import { deriveForward, nestedFunctions, type DerivedValues } from '../../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { nameOf } from '../../flow/written-names'
import { answeredFault } from './answered-status'
import { isResponse, isThroughFormatter } from './error-cover'

/** `req.session.error = error.message`: the next page shows it. */
export function isKeptForNextPage(flow: ModuleFlow, fn: FunctionIr, { object, property }: SetMember): boolean {
  if (!/^(error|err|flash|message|msg|alert|notice|warning)s?($|[A-Z_])|(Error|Message)s?$/.test(property ?? ''))
    return false
  const session = flow.instruction({ fn: fn.index, value: object })
  if (session.kind !== 'member' || session.property !== 'session') return false
  return /^(req|request|ctx)$/.test(nameOf(flow, { fn: fn.index, value: session.object }) ?? '')
}

/** Where a variable is written with the error, and what else is known there. */
export interface KeptInVariable {
  readonly flow: ModuleFlow
  readonly fn: FunctionIr
  readonly start: BlockId
  readonly variable: VariableId
  /** Logs, or hands an error on. */
  readonly dealsWith: (site: CallSite) => boolean
}

/**
 * `catch (e) { error = e.message } … if (error) return res.status(500).send(error)`: behind the handler the variable is only asked
 * for, and sent to the client. Not where the answer blames the client, nor where whoever asks for it logs.
 */
export function isOnlyAnswered(kept: KeptInVariable): boolean {
  const { flow, fn, start, variable } = kept
  if (isReadByClosures(flow, fn, variable)) return false
  const cfg = flow.cfg(fn.index)
  // Who logs some of the errors knows the others.
  if (dealsBehind(kept, start)) return false
  const isBehind = (value: ValueId): boolean => !cfg.dominates(start, blockId(cfg.blockOf[value] ?? 0))
  const reads = fn.instructions.flatMap((instruction, value) =>
    instruction.kind === 'load' && instruction.variable === variable && isBehind(value as ValueId)
      ? [value as ValueId]
      : [],
  )
  if (reads.length === 0) return false
  const derived = deriveForward(flow, fn.index, reads, (ref) => isThroughFormatter(flow, ref))
  return isAnsweredOnly(kept, derived) && !isAskedBeforeLog(kept, derived)
}

function isReadByClosures(flow: ModuleFlow, fn: FunctionIr, variable: VariableId): boolean {
  return nestedFunctions(flow, fn.index).some(
    (inner) =>
      inner !== fn.index &&
      flow.facts.functions[inner]?.instructions.some(
        (instruction) => instruction.kind === 'load' && instruction.variable === variable,
      ),
  )
}

/** Every use of the value is a text made of it, a question, or an answer of the server; at least one is an answer. */
function isAnsweredOnly({ flow, fn }: KeptInVariable, derived: DerivedValues): boolean {
  const has = (value: ValueId): boolean => derived.has({ fn: fn.index, value })
  let answers = 0
  for (const [value, instruction] of fn.instructions.entries()) {
    const use = useOf(flow, { fn: fn.index, value: value as ValueId }, instruction, has)
    if (use === 'other') return false
    if (use === 'answer') answers++
  }
  const leaves = fn.blocks.some(
    ({ terminal }) =>
      (terminal.kind === 'return' || terminal.kind === 'throw') && terminal.value !== null && has(terminal.value),
  )
  return answers > 0 && !leaves
}

function useOf(
  flow: ModuleFlow,
  ref: ValueRef,
  instruction: Instruction,
  has: (value: ValueId) => boolean,
): 'answer' | 'other' | null {
  if (instruction.kind === 'set-member')
    return !has(instruction.value)
      ? null
      : isResponse(flow, { fn: ref.fn, value: instruction.object })
        ? 'answer'
        : 'other'
  if (instruction.kind !== 'call' || !instruction.args.some(({ value }) => has(value))) return null
  if (isThroughFormatter(flow, ref)) return null
  const callee = flow.instruction({ fn: ref.fn, value: instruction.callee })
  const isSent = callee.kind === 'member' && isResponse(flow, { fn: ref.fn, value: callee.object })
  const isFlow = flow.rows({ ref, call: instruction }, 'flow').length > 0
  return isSent ? 'answer' : isFlow ? null : 'other'
}

/** Behind a question about the value something is logged, thrown or handed on, or the answer blames the client. */
function isAskedBeforeLog(kept: KeptInVariable, derived: DerivedValues): boolean {
  const { flow, fn } = kept
  return fn.blocks.some(({ terminal }) => {
    if (terminal.kind !== 'branch' || !derived.has({ fn: fn.index, value: terminal.condition })) return false
    return [terminal.then, terminal.else].some(
      (side) => answeredFault(flow, { fn, start: side }) === 'client' || dealsBehind(kept, side),
    )
  })
}

/** Something behind the block logs, throws or hands an error on. */
function dealsBehind({ flow, fn, dealsWith }: KeptInVariable, from: BlockId): boolean {
  const cfg = flow.cfg(fn.index)
  const isDealing = (value: ValueId): boolean => {
    const site = callAt(flow, { fn: fn.index, value })
    return site !== null && dealsWith(site)
  }
  return fn.blocks.some(
    ({ body, terminal }, b) => cfg.dominates(from, blockId(b)) && (terminal.kind === 'throw' || body.some(isDealing)),
  )
}
