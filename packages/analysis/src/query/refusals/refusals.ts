// Where code refuses a request: responses with a status, errors that stand for one, verdicts handed to a callback.
import { blockId, type FunctionIndex, type ValueId, type ValueRef } from '../../ir/ids'
import type { Call, Instruction, SetMember } from '../../ir/instruction'
import type { FunctionIr } from '../../ir/module'
import type { Range } from '../../ir/positions'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import type { MatchedRow } from '../../model/api-node'
import { holds } from '../../flow/row-conditions'
import { statusNamed } from '../../flow/status-names'
import { stepNode, stepNodes } from '../../model/node-steps'
import type { RefusalRow } from '../../model/rows'
import { decisionOfLibrary, decisionOfValue, type Decision } from '../decisions/decisions'
import { centralFate, type InstalledHandler } from '../central-handlers/central-fate'
import { findQuietRefusals, returnedVerdicts } from './quiet-refusals'
import { thrownErrorAt } from '../central-handlers/thrown-errors'
import { madeStatus } from './made-answers'
import { answerBehind, toldByPage } from './refusing-pages'
import { mayAnswer } from './result-forms'
import type { ModuleView } from '../view'

/** The question that a refusal answers with no. */
export type Refused = 'authentication' | 'access' | 'integrity' | 'input' | 'rate'

/** One refusal. */
export interface Refusal {
  /** The value that makes the refusal final, in its function. */
  readonly ref: ValueRef
  /** The expression or statement to report. */
  readonly range: Range
  /** Null: the status says only that the client is at fault; what was decided says the rest. */
  readonly refused: Refused | null
  readonly status: number | null
  /** `401`, `res.status(401)`: for messages. */
  readonly text: string
  /** `call`: a helper is called that answers. `result`: the function's result is the verdict. `end`: the request is not handed on. */
  readonly form: RefusalRow['form'] | 'call' | 'result' | 'end'
  /** What decides, where that stands in the refusal itself: `return roles.includes(role)`, `ctx.assert(isAdmin, 403)`. */
  readonly decision?: Decision
  /** A page is shown, or another one is named, which happens for many reasons. */
  readonly isPage?: boolean
  /** It happens elsewhere, later: what runs around this place says nothing of it. */
  readonly isElsewhere?: boolean
  /** The central handler that drops the error. */
  readonly handler?: InstalledHandler
  readonly confidence?: 'certain' | 'likely'
}

const STATUS: Readonly<Record<number, Refused>> = {
  401: 'authentication',
  403: 'access',
  419: 'integrity',
  422: 'input',
  429: 'rate',
}

/** What a status refuses; undefined: nothing. */
export function refusedBy(status: number | null): Refused | null | undefined {
  if (status === null) return undefined
  return STATUS[status] ?? (status >= 400 && status < 500 ? null : undefined)
}

/** All refusals of a file by modelled answers, in function order. Errors that a framework or a caller may log are left out. */
export function findRefusals(view: ModuleView): readonly Refusal[] {
  const found: Refusal[] = []
  for (const site of view.flow.callsWith('refusal')) {
    for (const matched of view.flow.rows(site, 'refusal')) {
      const refusal = ofCall(view, site, matched)
      if (refusal && !found.some((other) => isSame(other, refusal))) found.push(refusal)
    }
  }
  const assigned = assignments(view)
  let at = 0
  for (const fn of view.facts.functions) {
    for (let next = assigned[at]; next?.ref.fn === fn.index; next = assigned[++at]) found.push(next)
    found.push(...returnedRefusals(view, fn), ...findQuietRefusals(view, fn))
  }
  return found.filter((refusal) => !found.some((other) => isFollowedUp(view.flow, other, refusal)))
}

/** The same answer, told once: `flash('error', 'Invalid password'); redirect('/login')` is told by both. */
function isSame(one: Refusal, other: Refusal): boolean {
  return one.ref.fn === other.ref.fn && one.ref.value === other.ref.value && one.isPage === other.isPage
}

/** `socket.write('HTTP/1.1 401 …'); socket.destroy()`: the second belongs to the first. */
function isFollowedUp(flow: ModuleFlow, first: Refusal, second: Refusal): boolean {
  if (first.form !== 'respond' || second.form !== 'respond' || first.ref.fn !== second.ref.fn) return false
  const { blockOf } = flow.cfg(first.ref.fn)
  return first.ref.value < second.ref.value && blockOf[first.ref.value] === blockOf[second.ref.value]
}

function ofCall(view: ModuleView, site: CallSite, { row }: MatchedRow<'refusal'>): Refusal | null {
  const { flow } = view
  const status = statusOf(flow, site, row)
  const refused = row.page ? toldByPage(flow, site, row.page) : (row.refuses ?? refusedBy(status))
  if (refused === undefined) return null
  const decision = ownDecision(view, site, row)
  if (decision) {
    const isElsewhere = row.unless === undefined
    return {
      ref: site.ref,
      range: view.range(site.ref),
      refused,
      status,
      text: answerText(view, site),
      form: row.form,
      decision,
      isElsewhere,
    }
  }
  if (row.form === 'error' || row.form === 'throw') {
    if (row.frameworkLogs !== 'never') return null
    if (row.form === 'error' && !isThrown(flow, site.ref) && !isGivenToFramework(flow, site)) return null
    // Errors that a central handler drops are found with those of the project's own classes.
    const thrown = thrownErrorAt(flow, site.ref)
    if (thrown && centralFate(view, thrown.error).kind !== 'none') return null
    const { form } = row
    return { ref: site.ref, range: statementRange(view, site.ref), refused, status, text: view.excerpt(site.ref), form }
  }
  if (row.page === 'told' && refused === null) return null
  const answer = row.page === 'told' ? answerBehind(flow, site) : site
  const last = row.form === 'respond' ? endOfChain(flow, answer.ref) : answer.ref
  const isPage = row.page === 'shown' || row.page === 'named'
  return { ref: last, range: view.range(last), refused, status, text: answerText(view, answer), form: row.form, isPage }
}

/** `ctx.assert(isAdmin, 403)`; a library that answers by itself. */
function ownDecision(view: ModuleView, site: CallSite, row: RefusalRow): Decision | null {
  if (row.unless === undefined) return row.form === 'respond' ? decisionOfLibrary(view, site) : null
  const [asked] = view.flow.at(site, row.unless)
  return asked ? decisionOfValue(view, asked) : null
}

/** `res.status(401)`; long arguments are left out. */
function answerText(view: ModuleView, site: CallSite): string {
  const text = view.excerpt(site.ref)
  return text.length <= 40 ? text : `${view.excerpt({ fn: site.ref.fn, value: site.call.callee })}(…)`
}

/** The status that a row gives a call. */
export function statusOf(flow: ModuleFlow, site: CallSite, row: RefusalRow): number | null {
  if (typeof row.status === 'number') return row.status
  if (row.status === undefined) return null
  const given = flow.at(site, row.status)
  return given.flatMap((ref) => statusIn(flow, ref) ?? [])[0] ?? (given.length > 0 ? statusOfClass(flow, site) : null)
}

/** `res.status(err.status)` where `err instanceof UnauthorizedError`: the status that a model gives the class. */
function statusOfClass(flow: ModuleFlow, { ref }: CallSite): number | null {
  const cfg = flow.cfg(ref.fn)
  const block = cfg.blockOf[ref.value] ?? -1
  if (block < 0) return null
  for (const { value, truthy } of cfg.conditions(blockId(block))) {
    const test = flow.instruction({ fn: ref.fn, value })
    const [, cls] = test.kind === 'operator' && test.op === 'instanceof' && truthy ? test.operands : []
    if (cls === undefined) continue
    const rows = stepNodes(flow.identities.of({ fn: ref.fn, value: cls }), 'instance').flatMap(
      ({ effects }) => effects.refusal ?? [],
    )
    for (const { row } of rows) if (row.form === 'error' && typeof row.status === 'number') return row.status
  }
  return null
}

/** A status: a number, or a member whose name says it (`HttpStatus.UNAUTHORIZED`). */
export function statusIn(flow: ModuleFlow, ref: ValueRef): number | null {
  const constant = flow.constant(ref)
  if (typeof constant === 'number') return constant
  if (typeof constant === 'string' && /^\d{3}$/.test(constant)) return Number(constant)
  return statusNamed(flow, ref)
}

function isThrown(flow: ModuleFlow, ref: ValueRef): boolean {
  const fn = flow.facts.functions[ref.fn]
  return fn?.blocks.some((block) => block.terminal.kind === 'throw' && block.terminal.value === ref.value) ?? false
}

/** The framework throws an error that the function returns. */
export function takesReturnedErrors(flow: ModuleFlow, fn: FunctionIndex): boolean {
  return (flow.facts.functions[fn]?.parameters ?? []).some(({ value }) =>
    flow.valueRows({ fn, value }, 'escape').some(({ row }) => row.error === 'ReturnValue'),
  )
}

/** `next(new UnauthorizedError())`; returned where the framework takes a returned error for the answer. */
function isGivenToFramework(flow: ModuleFlow, { ref }: CallSite): boolean {
  const isReturned = flow.graph.returns(ref.fn).some(({ fn, value }) => fn === ref.fn && value === ref.value)
  if (isReturned && takesReturnedErrors(flow, ref.fn)) return true
  return flow.calls.some(
    (site) =>
      site.ref.fn === ref.fn &&
      site.call.args.some((argument) => argument.value === ref.value) &&
      flow.rows(site, 'escape').some(({ row }) => row.to === 'central-handler'),
  )
}

/** `res.status(401)` → `res.status(401).json(…)`: the last call of the chain. */
function endOfChain(flow: ModuleFlow, start: ValueRef): ValueRef {
  const instructions = flow.facts.functions[start.fn]?.instructions ?? []
  let at = start.value
  for (let value = at + 1; value < instructions.length; value++) {
    const instruction = instructions[value]
    if (instruction?.kind !== 'call') continue
    const callee = instructions[instruction.callee]
    if (callee?.kind === 'member' && callee.object === at) at = value as ValueId
  }
  return { fn: start.fn, value: at }
}

/** `ctx.status = 401`, `res.statusCode = 401`, in function order. */
function assignments(view: ModuleView): readonly Refusal[] {
  const { flow, facts } = view
  const found: Refusal[] = []
  for (const { ref, write } of flow.writes) {
    if (write.property === null || !mayBeStatus(facts.functions[ref.fn]?.instructions[write.value])) continue
    if (!flow.knowledge.calleeNames('refusal', write.property)) continue
    const refusal = ofAssignment(view, ref, write)
    if (refusal) found.push(refusal)
  }
  return found
}

/** Cheap: no other constant than a number or its text, and nothing that is made here. */
function mayBeStatus(value: Instruction | undefined): boolean {
  if (value?.kind === 'literal') return typeof value.value === 'number' || /^\d{3}$/.test(String(value.value))
  return value?.kind === 'load' || value?.kind === 'member' || value?.kind === 'operator'
}

function ofAssignment(view: ModuleView, ref: ValueRef, write: SetMember): Refusal | null {
  const { flow } = view
  const name = write.property
  const status = statusIn(flow, { fn: ref.fn, value: write.value })
  const refused = refusedBy(status)
  if (refused === undefined || name === null) return null
  const nodes = flow.identities
    .of({ fn: ref.fn, value: write.object })
    .flatMap((node) => stepNode(node, 'member', name))
  if (!nodes.some((node) => node.effects.refusal?.some(({ row }) => row.form === 'assign'))) return null
  return { ref, range: view.range(ref), refused, status, text: view.excerpt(ref), form: 'assign' }
}

/** Rows that take the result of a function for an answer. */
export type AnswerRows = readonly MatchedRow<'refusal'>[]

/** Refusals that are results of the function. */
function returnedRefusals(view: ModuleView, fn: FunctionIr): readonly Refusal[] {
  // What parameters are takes longer to find out than what is returned.
  const rows = mayAnswer(view.flow, fn) ? answerRows(view.flow, fn) : []
  return rows.length === 0 ? [] : [...returnedAnswers(view, fn, rows), ...returnedVerdicts(view, fn, rows)]
}

/** Rows that say what the function's result answers. */
export function answerRows(flow: ModuleFlow, fn: FunctionIr): AnswerRows {
  return fn.parameters.flatMap(({ value }) =>
    flow
      .valueRows({ fn: fn.index, value }, 'refusal')
      .filter(({ row }) => row.form === 'return' && (row.method === undefined || row.method === fn.name)),
  )
}

/** `return { statusCode: 401 }` in a function that gets an event of a platform which takes the result for the answer. */
function returnedAnswers(view: ModuleView, fn: FunctionIr, rows: AnswerRows): readonly Refusal[] {
  const { flow } = view
  return flow.graph.returns(fn.index).flatMap((ref) =>
    rows.flatMap(({ row }) => {
      const status = statusOf(flow, { ref, call: NO_CALL }, row) ?? madeStatus(flow, ref, row)
      const refused = row.refuses ?? refusedBy(status)
      if (refused === undefined || !isReturned(flow, ref, row)) return []
      const text = `an answer with status ${String(status)}`
      return [{ ref, range: statementRange(view, ref), refused, status, text, form: row.form }]
    }),
  )
}

/** The function returns what stands for the refusal, if the row says what that is. */
export function isReturned(flow: ModuleFlow, ref: ValueRef, row: RefusalRow): boolean {
  const at = (position: string): readonly ValueRef[] => flow.at({ ref, call: NO_CALL }, position)
  return holds(row, { index: flow, constant: flow.constant, at })
}

/** Stands for the call where only its result counts. */
const NO_CALL: Call = { kind: 'call', callee: 0 as ValueId, args: [], form: 'call', optional: false }

/** Range of the statement around a value, without its semicolon. */
export function statementRange(view: ModuleView, ref: ValueRef): Range {
  const at = view.positions.functions[ref.fn]?.statement[ref.value]
  const statement = at === undefined || at < 0 ? undefined : view.positions.statements[at]
  if (!statement) return view.range(ref)
  const text = view.text.slice(statement.start, statement.end).replace(/;\s*$/, '')
  return { start: statement.start, end: statement.start + text.length }
}
