// Handlers whose returned value is the answer: what they return of an error goes to the client, not back to a caller.
import { blockId, type BlockId, type ValueId, type ValueRef } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import type { ModuleFlow } from '../../flow/module-flow'
import { once } from '../../flow/once'
import { madeStatus } from '../refusals/made-answers'
import { answerRows, isReturned } from '../refusals/refusals'

const answering = once((_flow: ModuleFlow) => new Map<number, AnswerForm | null>())

/** Where in a returned object the status stands; null where the framework has it elsewhere. */
interface AnswerForm {
  readonly status: string | null
}

/** How the function answers by what it returns, as models say of one of its parameters; null for any other function. */
function answerForm(flow: ModuleFlow, fn: FunctionIr): AnswerForm | null {
  const memo = answering(flow)
  const known = memo.get(fn.index)
  if (known !== undefined) return known
  const row = fn.parameters
    .flatMap(({ value }) => flow.valueRows({ fn: fn.index, value }, 'response'))
    .find((matched) => matched.row.form === 'return')?.row
  const status =
    typeof row?.status === 'string' ? (/^ReturnValue\.Member\[(\w+)\]$/.exec(row.status)?.[1] ?? null) : null
  const form = row ? { status } : null
  memo.set(fn.index, form)
  return form
}

/** `return { statusCode: 500, body: error.message }` in a handler: made for the client. An error that is returned as it is stays one. */
export function isReturnedAnswer(flow: ModuleFlow, fn: FunctionIr, returned: ValueRef): boolean {
  const form = answerForm(flow, fn)
  if (form === null) return false
  const made = flow.producers(returned)
  return (
    made.length > 0 &&
    made.every((ref) => MADE_FOR_CLIENTS.has(flow.instruction(ref).kind) || statusMade(flow, ref, form.status) !== null)
  )
}

const MADE_FOR_CLIENTS: ReadonlySet<string> = new Set(['object', 'template', 'literal', 'array'])

/** `reply(500, { message })`: the status in what a helper makes. */
function statusMade(flow: ModuleFlow, made: ValueRef, member: string | null): number | null {
  return member === null ? null : madeStatus(flow, made, { form: 'return', status: `ReturnValue.Member[${member}]` })
}

/** Constants that stand as the status in objects which the function returns behind `start`. */
export function returnedStatuses(flow: ModuleFlow, fn: FunctionIr, start: BlockId): readonly unknown[] {
  const cfg = flow.cfg(fn.index)
  return fn.blocks.flatMap(({ terminal }, b) =>
    terminal.kind === 'return' && terminal.value !== null && cfg.dominates(start, blockId(b))
      ? statusesOfReturned(flow, fn, terminal.value)
      : [],
  )
}

/** Constants that stand as the status in a value that the function returns. */
export function statusesOfReturned(flow: ModuleFlow, fn: FunctionIr, value: ValueId): readonly unknown[] {
  const member = answerForm(flow, fn)?.status ?? null
  if (member === null) return []
  return flow.producers({ fn: fn.index, value }).flatMap((made) => {
    const object = flow.instruction(made)
    const status = object.kind === 'call' ? statusMade(flow, made, member) : null
    if (status !== null) return [status]
    const given = object.kind === 'object' ? object.properties.filter(({ key }) => key === member) : []
    return given.map((property) => flow.constant({ fn: made.fn, value: property.value }))
  })
}

/** `res.json({ error: 'no such file', code: 'ReadFailed' })`: the handler answers with an object of constants alone, and some text. */
export function isAnsweredByConstant(
  flow: ModuleFlow,
  { fn, start }: { readonly fn: FunctionIr; readonly start: BlockId },
): boolean {
  const cfg = flow.cfg(fn.index)
  const bodies = flow.callsWith('response').flatMap((site) => {
    const block = site.ref.fn === fn.index ? (cfg.blockOf[site.ref.value] ?? -1) : -1
    if (block < 0 || !cfg.dominates(start, blockId(block))) return []
    return site.call.args.flatMap(({ value }) => {
      const body = flow.instruction({ fn: fn.index, value })
      return body.kind === 'object' ? [body] : []
    })
  })
  return (
    bodies.length > 0 &&
    bodies.every(({ properties }) => {
      const told = properties.map(({ value }) => flow.constant({ fn: fn.index, value }))
      return told.every((each) => each !== undefined) && told.some((each) => typeof each === 'string' && each !== '')
    })
  )
}

/** What the function returns behind `start` refuses as it is: `{ isAuthorized: false }`. */
export function returnsRefusal(flow: ModuleFlow, fn: FunctionIr, start: BlockId): boolean {
  const rows = answerRows(flow, fn).filter(({ row }) => typeof row.status === 'number')
  if (rows.length === 0) return false
  const cfg = flow.cfg(fn.index)
  return fn.blocks.some(({ terminal }, b) => {
    if (terminal.kind !== 'return' || terminal.value === null || !cfg.dominates(start, blockId(b))) return false
    const made = flow.producers({ fn: fn.index, value: terminal.value })
    return made.some((ref) => rows.some(({ row }) => isReturned(flow, ref, row)))
  })
}
