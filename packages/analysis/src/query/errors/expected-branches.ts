// Which side of a branch in a handler has an error that must be dealt with, and which is expected.
import type { BlockId, ValueId, ValueRef } from '../../ir/ids'
import type { Operator, Terminal } from '../../ir/instruction'
import type { FunctionIr } from '../../ir/module'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import type { BranchChoice } from '../../flow/paths'
import { isDisplayName } from '../../flow/displays'
import { calleeName, nameOf, readChain } from '../../flow/written-names'
import { sideWithoutResult } from './branches-on-result'
import type { HeldError } from './error-cover'
import { isReadBack } from '../central-handlers/error-conditions'
import { MAX_CONDITION_DEPTH } from '../../limits'

type Branch = Extract<Terminal, { kind: 'branch' }>

/** A branch and the block that ends with it. */
export interface BranchPlace {
  readonly terminal: Branch
  readonly block: BlockId
}

/**
 * A test that tells a kind of error apart (`e.code === 'ENOENT'`, `e instanceof NotFound`, `isAbort(e)`) makes the matching side
 * expected: only the other side must deal with the error. A test whether there is an error at all (`if (err)`) decides the other
 * way round: only the true side has one.
 */
export function chooseExpected(
  { flow, fn, start, derived }: HeldError,
  { terminal, block }: BranchPlace,
  dealsWithin: (block: BlockId) => boolean,
): BranchChoice {
  const ref = { fn: fn.index, value: terminal.condition }
  const instruction = flow.instruction(ref)
  const isError = (value: ValueId): boolean =>
    derived.has({ fn: fn.index, value }) || isReadBack(flow, derived, { fn: fn.index, value })
  if (asksForEarlier(flow, fn, terminal, isError)) return 'else'
  if (isError(terminal.condition) && instruction.kind !== 'call' && instruction.kind !== 'member') return 'then'
  const kept = keptInVariable(fn, terminal, isError)
  if (kept) return kept
  if (isGivenTo(flow, fn, terminal, isError)) return 'then'
  const without = sideWithoutResult(flow, fn, start, terminal)
  if (without) return without
  const presence = presenceTest(flow, ref, isError)
  if (presence) return presence
  // The condition of a loop around the handler asks the same question, and excuses nothing.
  if (isEnding(flow, ref) && flow.cfg(fn.index).dominates(start, block)) return 'else'
  const choice =
    instruction.kind === 'operator'
      ? chooseOperator(flow, ref, instruction, isError)
      : instruction.kind === 'call' && discriminates(flow, { ref, call: instruction }, isError)
        ? 'else'
        : 'both'
  const isDeliberate = isAboutError(flow, ref, isError) || isVerbosity(flow, ref)
  return choice === 'both' && isDeliberate ? dealingSide(terminal, dealsWithin) : choice
}

/** `first ??= error`, `if (!this.error) this.error = error`: what is tested keeps an error either way. */
function keptInVariable(fn: FunctionIr, terminal: Branch, isError: (value: ValueId) => boolean): BranchChoice | null {
  const condition = fn.instructions[terminal.condition]
  const tested =
    condition?.kind === 'operator' && condition.operands[0] !== undefined
      ? fn.instructions[condition.operands[0]]
      : condition
  if (tested?.kind !== 'load' && tested?.kind !== 'member') return null
  const keeps = (block: BlockId): boolean =>
    (fn.blocks[block]?.body ?? []).some((value) => {
      const write = fn.instructions[value]
      if (tested.kind === 'load')
        return write?.kind === 'store' && write.variable === tested.variable && isError(write.value)
      const isSame = write?.kind === 'set-member' && write.property !== null && write.property === tested.property
      return isSame && isError(write.value)
    })
  if (keeps(terminal.then)) return 'then'
  return keeps(terminal.else) ? 'else' : null
}

/** `if (first) return; if (error) return done((first = error))`: of several errors the first is told of. */
function asksForEarlier(
  flow: ModuleFlow,
  fn: FunctionIr,
  terminal: Branch,
  isError: (value: ValueId) => boolean,
): boolean {
  const asked = fn.instructions[terminal.condition]
  if (asked?.kind !== 'load' || flow.variable(asked.variable).owner === fn.index) return false
  return fn.instructions.some(
    (write) => write.kind === 'store' && write.variable === asked.variable && isError(write.value),
  )
}

/** `if (callback) callback(error)`: who asks for an answer gives a function that takes it. */
function isGivenTo(flow: ModuleFlow, fn: FunctionIr, terminal: Branch, isError: (value: ValueId) => boolean): boolean {
  const tested = fn.instructions[terminal.condition]
  if (tested?.kind === 'member') return isAnswered(flow, fn, terminal)
  if (tested?.kind !== 'load' || flow.variable(tested.variable).kind !== 'parameter') return false
  return (fn.blocks[terminal.then]?.body ?? []).some((value) => {
    const call = fn.instructions[value]
    if (call?.kind !== 'call' || !call.args.some((argument) => isError(argument.value))) return false
    const callee = fn.instructions[call.callee]
    return callee?.kind === 'load' && callee.variable === tested.variable
  })
}

/** `if (pending.reject) pending.reject(new Error('damaged'))`: whoever waits is told of a failure; where nobody waits, nobody is. */
function isAnswered(flow: ModuleFlow, fn: FunctionIr, terminal: Branch): boolean {
  const asked = readChain(flow, { fn: fn.index, value: terminal.condition })
  if (asked === null || !/\.(reject|fail)$/.test(asked)) return false
  return (fn.blocks[terminal.then]?.body ?? []).some((value) => {
    const call = fn.instructions[value]
    return (
      call?.kind === 'call' && call.args.length > 0 && readChain(flow, { fn: fn.index, value: call.callee }) === asked
    )
  })
}

/** The error is told apart by some property, and only one side logs or throws: the other side is expected. */
function dealingSide(terminal: Branch, dealsWithin: (block: BlockId) => boolean): BranchChoice {
  const inThen = dealsWithin(terminal.then)
  const inElse = dealsWithin(terminal.else)
  if (inThen === inElse) return 'both'
  return inThen ? 'then' : 'else'
}

/** A test whether a logger or another optional collaborator is there (`logger?.error(e)`, `if (logger)`): it is taken to be there. */
function presenceTest(flow: ModuleFlow, ref: ValueRef, isError: (value: ValueId) => boolean): BranchChoice | null {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'operator') {
    const [left, right] = instruction.operands
    if (left === undefined || right === undefined || isError(left)) return null
    if (instruction.op === '==' && flow.constant({ fn: ref.fn, value: right }) === null) return 'else'
    const isAbsence = instruction.op === '===' && isNothing(flow, { fn: ref.fn, value: right })
    return isAbsence && isLogger(flow, { fn: ref.fn, value: left }) ? 'else' : null
  }
  if (instruction.kind !== 'load' && instruction.kind !== 'member') return null
  if (instruction.kind === 'member' && isLogger(flow, { fn: ref.fn, value: instruction.object })) return 'then'
  return isLogger(flow, ref) ? 'then' : null
}

/** `if (this.stopping)`: what fails while things come to their end is expected. */
function isEnding(flow: ModuleFlow, ref: ValueRef): boolean {
  const { kind } = flow.instruction(ref)
  if (kind !== 'load' && kind !== 'member') return false
  const name = nameOf(flow, ref)
  return name !== null && ENDING.test(name)
}

const ENDING =
  /^_*(is|was|has|already)?_?(aborted|stopp(ing|ed)|clos(ing|ed)|destroy(ing|ed)|shut(ting)?_?down|disposed|cancell?ed|end(ing|ed)|exiting|terminat(ing|ed)|disconnect(ing|ed)|completed|settled|finished|resolved|rejected|fulfilled|responded|answered|replied)$/i

/** `null`, `undefined`, `void 0` */
function isNothing(flow: ModuleFlow, ref: ValueRef): boolean {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'operator') return instruction.op === 'void'
  return instruction.kind === 'literal' && (instruction.type === 'null' || instruction.type === 'undefined')
}

/** `if (!quiet)`: whether to speak at all is the caller's choice. */
function isVerbosity(flow: ModuleFlow, ref: ValueRef): boolean {
  const name = nameOf(flow, ref)
  return (
    name !== null && /^(is)?(quiet|silent|verbose)$|^(should|enable|with)?_?log(s|ging|errors)?(enabled)?$/i.test(name)
  )
}

function isLogger(flow: ModuleFlow, ref: ValueRef): boolean {
  const names = [ref, ...flow.definitions(ref), ...flow.producers(ref)].map((each) => nameOf(flow, each))
  if (names.some((name) => name !== null && (isDisplayName(name) || /^_*(logger|log)$/i.test(name)))) return true
  return flow.identities.of(ref).some((node) => node.type?.endsWith('Logger') ?? false)
}

function isAboutError(flow: ModuleFlow, ref: ValueRef, isError: (value: ValueId) => boolean, depth = 0): boolean {
  const instruction = flow.instruction(ref)
  // `const isExpected = isExit || error instanceof AlreadyDone`
  if (instruction.kind === 'load')
    return (
      depth < MAX_CONDITION_DEPTH &&
      flow.definitions(ref).some((made) => {
        const store = flow.instruction(made)
        const from = store.kind === 'store' ? { fn: made.fn, value: store.value } : made
        return from.fn === ref.fn && isAboutError(flow, from, isError, depth + 1)
      })
    )
  if (instruction.kind === 'operator')
    return instruction.operands.some(
      (value) => isError(value) || isAboutError(flow, { fn: ref.fn, value }, isError, depth),
    )
  if (instruction.kind === 'call') {
    const callee = flow.instruction({ fn: ref.fn, value: instruction.callee })
    return (
      (callee.kind === 'member' && isError(callee.object)) ||
      instruction.args.some((argument) => isError(argument.value))
    )
  }
  return instruction.kind === 'member' && isError(instruction.object)
}

const EQUALITY: Readonly<Record<string, BranchChoice>> = { '===': 'else', '==': 'else', '!==': 'then', '!=': 'then' }

/** `codes.indexOf(e.code) >= 0`: found, so expected. */
const INDEX: Readonly<Record<string, BranchChoice>> = { '>': 'else', '>=': 'else', '<': 'then' }

/** Equality with a constant names a kind of error, or with null that there is none: either way that side needs no log. */
function chooseOperator(
  flow: ModuleFlow,
  { fn }: ValueRef,
  { op, operands }: Operator,
  isError: (value: ValueId) => boolean,
): BranchChoice {
  const [tested, right] = operands
  const call = tested === undefined ? null : callAt(flow, { fn, value: tested })
  if (call && discriminates(flow, call, isError))
    return (
      INDEX[op] ??
      (flow.constant({ fn, value: right ?? call.ref.value }) === -1
        ? op === '===' || op === '=='
          ? 'then'
          : 'else'
        : 'both')
    )
  if (!operands.some(isError)) return 'both'
  if (op === 'instanceof') return right !== undefined && isGenericError(flow, { fn, value: right }) ? 'both' : 'else'
  return EQUALITY[op] ?? 'both'
}

function isGenericError(flow: ModuleFlow, ref: ValueRef): boolean {
  const instruction = flow.instruction(ref)
  return (
    instruction.kind === 'load' &&
    flow.variable(instruction.variable).kind === 'global' &&
    flow.variable(instruction.variable).name === 'Error'
  )
}

/** `isAxiosError(e)`, `e.message.includes('x')`, `codes.has(e.code)`; not `isError(e)`. */
function discriminates(flow: ModuleFlow, site: CallSite, isError: (value: ValueId) => boolean): boolean {
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  const receiver = callee.kind === 'member' && isError(callee.object)
  if (!receiver && !site.call.args.some((argument) => isError(argument.value))) return false
  const name = calleeName(flow, site)
  return name !== null && !/^is(Native)?Error$/.test(name)
}
