// Refusals that no answer shows: a guard whose result is the verdict, a middleware that does not hand the request on.
import { blockId, type BlockId, type ValueId, type ValueRef, type VariableId } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import { nestedFunctions } from '../../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { findUncoveredExits, type Exit } from '../../flow/paths'
import { calleeName } from '../../flow/written-names'
import { effectsOf } from '../../summary/effects'
import { isAboutWho } from '../decisions/decision-weight'
import { decisionOfEdge, decisionOfValue, type Decision } from '../decisions/decisions'
import { isResponse } from '../errors/error-cover'
import { hasWord, splitWords } from '../names'
import { statementRange, type AnswerRows, type Refusal } from './refusals'
import { asksList, isComparison } from './result-forms'
import type { ModuleView } from '../view'

/** `return roles.includes(user.role)` in a function that refuses by answering false. */
export function returnedVerdicts(view: ModuleView, fn: FunctionIr, rows: AnswerRows): readonly Refusal[] {
  const { flow } = view
  const row = rows.find(({ row }) => row.when?.ReturnValue === false)?.row
  if (!row || mayLog(flow, fn)) return []
  return flow.graph.returns(fn.index).flatMap((ref) => {
    const decided = ref.fn === fn.index && isTestOfWho(flow, ref) ? decisionOfValue(view, ref) : null
    if (!decided) return []
    // Of several questions in one, the last is not whether there is somebody.
    const decision: Decision = decided.kind === 'missing' ? { ...decided, kind: 'condition' } : decided
    const status = typeof row.status === 'number' ? row.status : null
    const range = statementRange(view, ref)
    return [
      { ref, range, refused: row.refuses ?? null, status, text: view.excerpt(ref), form: 'result' as const, decision },
    ]
  })
}

/** It, or a function in it, logs something: that may be what it answers. */
function mayLog(flow: ModuleFlow, fn: FunctionIr): boolean {
  const inside = new Set([fn.index, ...nestedFunctions(flow, fn.index)])
  const effects = effectsOf(flow)
  return flow.calls.some((site) => inside.has(site.ref.fn) && effects.isLogging(site))
}

/** The value is made of comparisons, and of calls that are known not to log; nothing else decides it. */
function isTestOfWho(flow: ModuleFlow, ref: ValueRef): boolean {
  const makers = flow.producers(ref).filter((made) => typeof flow.constant(made) !== 'boolean')
  return (
    makers.length > 0 && makers.every((made) => isKnownPart(flow, made)) && makers.some((made) => isTest(flow, made))
  )
}

function isTest(flow: ModuleFlow, made: ValueRef): boolean {
  const value = flow.instruction(made)
  if (value.kind === 'operator') return isComparison(value.op)
  if (value.kind === 'member') return isAboutWho(flow, splitWords(value.property ?? ''))
  return value.kind === 'call' && isKnownPart(flow, made)
}

function isKnownPart(flow: ModuleFlow, made: ValueRef): boolean {
  const value = flow.instruction(made)
  if (value.kind === 'operator') return isComparison(value.op)
  if (value.kind === 'literal' || value.kind === 'member' || value.kind === 'load') return true
  const site = callAt(flow, made)
  if (!site) return false
  const callee = { fn: made.fn, value: site.call.callee }
  if (flow.instruction(callee).kind === 'member' && asksList(calleeName(flow, site))) return true
  if (flow.rows(site, 'decision').length > 0) return true
  const own = flow.graph.functionsOf(callee)
  if (own.length > 0) return own.every((fn) => effectsOf(flow).of(fn).logs === 'never')
  const linked = flow.linked(site)
  return linked.length > 0 && linked.every(({ call }) => call.logs === 'never' && call.isClosed)
}

/** A middleware that hands some requests on and lets others, for what somebody may not do, end here. */
export function findQuietRefusals(view: ModuleView, fn: FunctionIr): readonly Refusal[] {
  const { flow } = view
  // What hands on comes behind the request, and a function that never parts lets nobody end here.
  if (fn.parameters.length < 2 || !fn.blocks.some(({ terminal }) => terminal.kind === 'branch')) return []
  const given = variablesGiven(fn)
  const isGiven = (variable: VariableId): boolean => given.has(variable) || flow.variable(variable).isCaptured
  const next = fn.parameters.find(
    ({ value, name, variable }, at) =>
      at > 0 && variable !== null && isGiven(variable) && isNext(flow, { fn: fn.index, value }, name),
  )
  if (!next) return []
  const takesNext = (value: ValueId): boolean => {
    const call = fn.instructions[value]
    if (call?.kind !== 'call') return false
    const isIt = (given: ValueId): boolean =>
      flow.producers({ fn: fn.index, value: given }).some((made) => made.fn === fn.index && made.value === next.value)
    return isIt(call.callee) || call.args.some((argument) => isIt(argument.value))
  }
  if (!fn.instructions.some((_, value) => takesNext(value as ValueId))) return []
  const cfg = flow.cfg(fn.index)
  const exits = findUncoveredExits({ cfg, start: blockId(0), place: 0, covers: takesNext })
  return exits.flatMap((exit) => (exit.kind === 'throw' ? [] : (quietEnd(view, fn, exit) ?? [])))
}

/** Variables that are called, or given to a call or to another variable or object: what is only read from is not handed on. */
function variablesGiven({ instructions }: FunctionIr): ReadonlySet<VariableId> {
  const found = new Set<VariableId>()
  const add = (value: ValueId): void => {
    const read = instructions[value]
    if (read?.kind === 'load') found.add(read.variable)
  }
  for (const instruction of instructions) {
    if (instruction.kind === 'call') {
      add(instruction.callee)
      for (const argument of instruction.args) add(argument.value)
    } else if (instruction.kind === 'store' || instruction.kind === 'set-member') add(instruction.value)
    else if (instruction.kind === 'object') for (const property of instruction.properties) add(property.value)
    else if (instruction.kind === 'await') add(instruction.value)
  }
  return found
}

function isNext(flow: ModuleFlow, ref: ValueRef, name: string | null): boolean {
  return name !== null && flow.identities.of(ref).some(({ type }) => type?.endsWith('.Next') ?? false)
}

/** Words of what somebody may do. */
const MAY = /role|perm|admin|owner|privilege|scope|grant|abilit|allow|authori[sz]/i

function isAboutRights(text: string): boolean {
  return MAY.test(text) || /\bcan[A-Z]/.test(text)
}

function quietEnd(view: ModuleView, fn: FunctionIr, { way }: Exit): Refusal | null {
  const at = lastBranch(fn, way)
  if (!at || !isNo(view.flow, { fn: fn.index, value: at.value }, at.truthy)) return null
  const behind = way.slice(way.indexOf(at.at) + 1)
  const calls = behind
    .flatMap((block) => fn.blocks[block]?.body ?? [])
    .flatMap((value) => callAt(view.flow, { fn: fn.index, value }) ?? [])
  const answers = calls.filter(({ ref, call }) => {
    const callee = view.flow.instruction({ fn: ref.fn, value: call.callee })
    return callee.kind === 'member' && isResponse(view.flow, { fn: ref.fn, value: callee.object })
  })
  const isQuiet = calls.length === answers.length && answers.every((site) => isQuietAnswer(view, site))
  const effects = effectsOf(view.flow)
  if (!isQuiet || calls.some((site) => effects.isLogging(site))) return null
  const decision = decisionOfEdge(view, fn, at)
  if (!decision || !isAboutRights(decision.text)) return null
  const [last] = answers.slice(-1)
  return last ? { ...refusalAt(view, decision, last.ref), isElsewhere: false } : refusalAt(view, decision, decision.ref)
}

/** The answer to "is he one who may?" is no: `isAdmin` is false, `role !== 'admin'`. */
function isNo(flow: ModuleFlow, ref: ValueRef, truthy: boolean): boolean {
  const condition = flow.instruction(ref)
  if (condition.kind !== 'operator') return !truthy
  if (condition.op === '!' && condition.operands[0] !== undefined)
    return isNo(flow, { fn: ref.fn, value: condition.operands[0] }, !truthy)
  return /^!==?$/.test(condition.op) ? truthy : !truthy
}

/** Nothing is reported of it but that the request ends. */
function refusalAt(view: ModuleView, decision: Decision, ref: ValueRef): Refusal {
  const text = view.excerpt(ref)
  return {
    ref,
    range: view.range(ref),
    refused: 'access',
    status: null,
    text,
    form: 'end',
    decision,
    isElsewhere: true,
  }
}

interface Edge {
  readonly at: BlockId
  readonly value: ValueId
  readonly truthy: boolean
}

/** The last branch on the way, and how it goes on. */
function lastBranch(fn: FunctionIr, way: readonly BlockId[]): Edge | null {
  for (let i = way.length - 2; i >= 0; i--) {
    const at = way[i] as BlockId
    const terminal = fn.blocks[at]?.terminal
    if (terminal?.kind === 'branch') return { at, value: terminal.condition, truthy: terminal.then === way[i + 1] }
  }
  return null
}

/** `res.end()`, `res.redirect('/')`, `res.send('Access denied')`; a page or data is an answer, the pages of the login and of the first start are invitations. */
function isQuietAnswer({ flow }: ModuleView, site: CallSite): boolean {
  const name = calleeName(flow, site)
  const args = site.call.args.map(({ value }) => ({ fn: site.ref.fn, value }))
  const texts = args.flatMap((ref) => textsIn(flow, ref))
  if (name === 'redirect') return texts.length > 0 && !texts.some((text) => INVITES.test(text))
  if (args.length === 0) return name === 'end' || name === 'send'
  return texts.some((text) => hasWord(flow.knowledge.words.denials, splitWords(text)))
}

/** Addresses of the login, and of what is done before there can be one. */
const INVITES = /log-?in|sign-?in|auth|set-?up|install|onboarding|register|sign-?up|welcome/i

/** Constant texts of a value, and of the members of an object. */
function textsIn(flow: ModuleFlow, ref: ValueRef): readonly string[] {
  const constant = flow.constant(ref)
  if (typeof constant === 'string') return [constant]
  const object = flow.instruction(ref)
  if (object.kind !== 'object') return []
  return object.properties.flatMap(({ value }) => {
    const text = flow.constant({ fn: ref.fn, value })
    return typeof text === 'string' ? [text] : []
  })
}
