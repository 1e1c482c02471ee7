// Conditions under which showing an error is meant: it has been told apart as one for clients, or the code runs in development.
import { blockId, type FunctionIndex, type ValueRef } from '../../ir/ids'
import type { Instruction, Operator } from '../../ir/instruction'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { MAX_CONDITION_DEPTH } from '../../limits'
import { calleeName } from '../../flow/written-names'
import { hasWord, splitWords } from '../names'
import { inProduction } from '../run-kinds'

/** The question about one error. */
export interface TellingApart {
  readonly flow: ModuleFlow
  /** The value is made of the error. */
  readonly isOfError: (ref: ValueRef) => boolean
}

/** A condition that holds at `ref` shows the error on purpose: by its class, its status, a known code, or in development only. */
export function isShownOnPurpose(ask: TellingApart, ref: ValueRef): boolean {
  return holdsAt(ask, ref) || isInDevelopment(ask, ref.fn) || isReplacedInProduction(ask.flow, ref)
}

/** `if (isProduction && !err.isOperational) message = 'Internal server error'`: what the variable holds of the error is for others. */
function isReplacedInProduction(flow: ModuleFlow, ref: ValueRef): boolean {
  const load = flow.instruction(ref)
  if (load.kind !== 'load' || flow.definitions(ref).length < 2) return false
  const cfg = flow.cfg(ref.fn)
  return cfg.fn.instructions.some((write, at) => {
    const block = cfg.blockOf[at] ?? -1
    if (write.kind !== 'store' || write.variable !== load.variable || block < 0) return false
    const asked = cfg.conditions(blockId(block))
    return asked.some(({ value, truthy }) => inProduction(flow, { fn: ref.fn, value }) === truthy)
  })
}

function holdsAt(ask: TellingApart, ref: ValueRef): boolean {
  const cfg = ask.flow.cfg(ref.fn)
  const block = cfg.blockOf[ref.value]
  if (block === undefined || block < 0) return false
  const says = ({ value, truthy }: { value: ValueRef['value']; truthy: boolean }): boolean =>
    saysSo(ask, { fn: ref.fn, value }, truthy, 0)
  const alternatives = cfg.alternatives(blockId(block))
  return cfg.conditions(blockId(block)).some(says) || (alternatives.length > 0 && alternatives.every(says))
}

/** The function is made under such a condition (`if (isDev) app.use((err, …) => …)`), or named for development. */
function isInDevelopment(ask: TellingApart, start: FunctionIndex): boolean {
  const { facts } = ask.flow
  for (let fn = facts.functions[start]; fn && fn.parent !== null; fn = facts.functions[fn.parent]) {
    if (fn.name !== null && development(ask.flow, fn.name) === true) return true
    const own = fn.index
    const parent = facts.functions[fn.parent]
    const value = parent?.instructions.findIndex((made) => made.kind === 'function' && made.target === own) ?? -1
    if (parent && value >= 0 && holdsAt(ask, { fn: parent.index, value: value as ValueRef['value'] })) return true
  }
  return false
}

function saysSo(ask: TellingApart, ref: ValueRef, truthy: boolean, depth: number): boolean {
  if (depth > MAX_CONDITION_DEPTH) return false
  const { flow } = ask
  const instruction = flow.instruction(ref)
  const inner = (value: ValueRef['value'], holds: boolean): boolean =>
    saysSo(ask, { fn: ref.fn, value }, holds, depth + 1)
  switch (instruction.kind) {
    case 'load': {
      if (development(flow, flow.variable(instruction.variable).name) === truthy) return true
      if (!truthy && isContinuation(flow, ref)) return true
      const made = flow.definitions(ref)
      return made.length > 0 && made.every((definition) => saysSo(ask, definition, truthy, depth + 1))
    }
    case 'store':
    case 'await':
      return inner(instruction.value, truthy)
    case 'member':
      return isTellingMember(ask, ref, instruction, truthy)
    case 'call':
      return isTellingCall(ask, { ref, call: instruction }, truthy)
    case 'operator':
      if (instruction.op === '!' && instruction.operands[0] !== undefined)
        return inner(instruction.operands[0], !truthy)
      return isTellingOperator(ask, { ref, operator: instruction, truthy, inner })
    default:
      return false
  }
}

/** `next ? next(err) : res.json(err)`: a framework always gives the function that hands errors on, so the other branch never runs. */
function isContinuation(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.identities.of(ref).some((node) => node.effects.escape?.some(({ row }) => row.to === 'central-handler'))
}

const WORDS_OF_PRODUCTION = /^(prod|production|live)$/

/** Whether a setting of this name is on in development (`true`) or in production (`false`); null: neither. */
function development({ knowledge }: ModuleFlow, name: string): boolean | null {
  const { inDevelopment, shows, shownOfErrors } = knowledge.words
  const words = splitWords(name)
  if (hasWord(inDevelopment, words)) return true
  if (hasWord(shows, words) && hasWord(shownOfErrors, words)) return true
  return words.some((word) => WORDS_OF_PRODUCTION.test(word)) ? false : null
}

/** Members of an error that every error may have, or that say where it comes from, not whom it is for. */
const UNTELLING =
  /^(message|stack|cause|name|code|errno|response|request|sql|sqlMessage|parent|original|toString|length|data|body|error|errors)$/

function isTellingMember(ask: TellingApart, ref: ValueRef, member: MemberOf, truthy: boolean): boolean {
  if (member.property === null) return false
  if (development(ask.flow, member.property) === truthy) return true
  return truthy && ask.isOfError({ fn: ref.fn, value: member.object }) && !UNTELLING.test(member.property)
}

type MemberOf = Extract<Instruction, { kind: 'member' }>

/** `isHttpError(e)`, `e.message.includes('not found')`, `CODES.has(e.code)`, `isDev()`, `config.get('debug')`. */
function isTellingCall(ask: TellingApart, site: CallSite, truthy: boolean): boolean {
  const { flow } = ask
  const name = calleeName(flow, site) ?? ''
  if (name !== '' && development(flow, name) === truthy) return true
  const given = site.call.args.map(({ value }): ValueRef => ({ fn: site.ref.fn, value }))
  if (given.some((ref) => isSettingName(flow, ref, truthy))) return true
  const receivers = flow.at(site, 'Receiver')
  if (truthy && /^(includes|has)$/.test(name) && receivers.some((ref) => listsDevelopment(flow, ref))) return true
  if (!truthy || /^is(Native)?Error$|^(Boolean|String)$/.test(name) || OF_DATABASES.test(name)) return false
  return [...receivers, ...given].some((ref) => ask.isOfError(ref))
}

function isSettingName(flow: ModuleFlow, ref: ValueRef, truthy: boolean): boolean {
  const constant = flow.constant(ref)
  return typeof constant === 'string' && /^[\w.:-]{2,40}$/.test(constant) && development(flow, constant) === truthy
}

/** `['development', 'test'].includes(env)` */
function listsDevelopment(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).some((made) => {
    const array = flow.instruction(made)
    if (array.kind !== 'array' || array.elements.length === 0) return false
    return array.elements.every(({ value }) => isSettingName(flow, { fn: made.fn, value }, true))
  })
}

/** Names that tell errors of a data store, whose words are not for clients. */
const OF_DATABASES = /database|query|sql|driver|connection/i

/** An operator under test. */
interface Tested {
  readonly ref: ValueRef
  readonly operator: Operator
  readonly truthy: boolean
  /** Asks the same of an operand. */
  readonly inner: (value: ValueRef['value'], truthy: boolean) => boolean
}

function isTellingOperator(ask: TellingApart, { ref, operator, truthy, inner }: Tested): boolean {
  const { flow } = ask
  const [left, right] = operator.operands
  if (left === undefined || right === undefined) return false
  const at = (value: ValueRef['value']): ValueRef => ({ fn: ref.fn, value })
  if (operator.op === 'instanceof') return truthy && ask.isOfError(at(left)) && isOwnClass(flow, at(right))
  if (operator.op === 'in')
    return truthy && ask.isOfError(at(right)) && !UNTELLING.test(String(flow.constant(at(left))))
  const isEqual = operator.op === '===' || operator.op === '=='
  if (isEqual || operator.op === '!==' || operator.op === '!=') {
    const [tested, constant] = constantSide(flow, at(left), at(right))
    if (typeof constant === 'boolean') return inner(tested.value, (constant === truthy) === isEqual)
    return isTellingEquality(ask, tested, constant, isEqual === truthy)
  }
  return isTellingOrder(ask, { op: operator.op, left: at(left), right: at(right) }, truthy)
}

type Constant = ReturnType<ModuleFlow['constant']>

function constantSide(
  flow: ModuleFlow,
  left: ValueRef,
  right: ValueRef,
): readonly [tested: ValueRef, constant: Constant] {
  const constant = flow.constant(right)
  return constant === undefined ? [right, flow.constant(left)] : [left, constant]
}

function isTellingEquality(ask: TellingApart, tested: ValueRef, constant: Constant, holds: boolean): boolean {
  if (typeof constant === 'string' && development(ask.flow, constant) === holds) return true
  if (constant === undefined || constant === null || !isAboutError(ask, tested)) return false
  return typeof constant === 'number' && constant >= 500 && constant < 600 ? !holds : holds
}

/** The error, a part of it, or its type. */
function isAboutError(ask: TellingApart, ref: ValueRef): boolean {
  if (ask.isOfError(ref)) return true
  const instruction = ask.flow.instruction(ref)
  return instruction.kind === 'operator' && instruction.operands.some((value) => ask.isOfError({ fn: ref.fn, value }))
}

/** `status < 500`, `e.statusCode >= 500`. */
function isTellingOrder(
  ask: TellingApart,
  { op, left, right }: { readonly op: string; readonly left: ValueRef; readonly right: ValueRef },
  truthy: boolean,
): boolean {
  const bound = ask.flow.constant(right)
  if (typeof bound !== 'number' || bound < 400 || bound > 500 || !isAboutError(ask, left)) return false
  return op.startsWith('<') ? truthy : op.startsWith('>') && !truthy
}

/** A class of the project or a library, other than those of the language and of databases. */
function isOwnClass(flow: ModuleFlow, ref: ValueRef): boolean {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'member') return instruction.property !== null && !OF_DATABASES.test(instruction.property)
  if (instruction.kind !== 'load') return true
  const { kind, name } = flow.variable(instruction.variable)
  return kind !== 'global' && !OF_DATABASES.test(name)
}
