// What a client receives: bodies of response calls, members written to a response, values that handlers return, with their status.
import { blockId, type FunctionIndex, type ValueId, type ValueRef } from '../../ir/ids'
import type { SetMember } from '../../ir/instruction'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { stepNode } from '../../model/node-steps'
import type { ResponseRow } from '../../model/rows'
import { MAX_CHAIN } from '../../limits'
import { isResponse } from '../errors/error-cover'
import type { ModuleView } from '../view'

/** A value that goes out to a client. */
export interface ResponseSink {
  readonly row: ResponseRow
  /** The call, the write, or the value returned. */
  readonly ref: ValueRef
  readonly body: ValueRef
  /** `by res.json`, `in ctx.body`: for messages. */
  readonly by: string
}

/** Everything in a file that clients receive, by modelled answers, in function order. */
export function findResponses(view: ModuleView): readonly ResponseSink[] {
  const sinks: ResponseSink[] = []
  for (const site of view.flow.calls) sinks.push(...ofCall(view, site))
  for (const fn of view.facts.functions) {
    fn.instructions.forEach((_, value) => sinks.push(...ofWrite(view, { fn: fn.index, value: value as ValueId })))
    for (const parameter of fn.parameters) sinks.push(...ofReturn(view, { fn: fn.index, value: parameter.value }))
  }
  return sinks
}

function ofCall(view: ModuleView, site: CallSite): readonly ResponseSink[] {
  const { flow } = view
  return flow.rows(site, 'response').flatMap(({ row }) => {
    if (row.form !== 'send' || row.body === undefined) return []
    const formatter = /Member\[(\w+)\]\.ReturnValue$/.exec(row.body)?.[1]
    const by = formatter === undefined ? `by ${calledText(view, site)}` : `in what ${formatter} returns`
    return flow.at(site, row.body).map((body) => ({ row, ref: site.ref, body, by }))
  })
}

/** `res.status(500).json` is called `res.json`, `new Response` by its class, a method of something long by its name alone. */
function calledText(view: ModuleView, site: CallSite): string {
  const { flow } = view
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (callee.kind !== 'member' || callee.property === null) {
    const text = view.excerpt({ fn: site.ref.fn, value: site.call.callee })
    return site.call.form === 'new' ? `new ${text}` : text
  }
  let base: ValueRef = { fn: site.ref.fn, value: callee.object }
  for (let i = 0; i < MAX_CHAIN; i++) {
    const inner = callAt(flow, base)
    const receiver = inner && flow.at(inner, 'Receiver')[0]
    if (!receiver || !isResponse(flow, receiver)) break
    base = receiver
  }
  const text = view.excerpt(base)
  return /^[\w$.]+$/.test(text) ? `${text}.${callee.property}` : callee.property
}

function ofWrite(view: ModuleView, ref: ValueRef): readonly ResponseSink[] {
  const { flow } = view
  const write = flow.instruction(ref)
  if (write.kind !== 'set-member' || write.property === null || write.deletes) return []
  const { property } = write
  const object = { fn: ref.fn, value: write.object }
  const nodes = flow.identities.of(object).flatMap((node) => stepNode(node, 'member', property))
  const rows = nodes.flatMap((node) => node.effects.response ?? []).filter(({ row }) => row.form === 'assign')
  const [first] = rows
  const body = { fn: ref.fn, value: write.value }
  return first ? [{ row: first.row, ref, body, by: `in ${view.excerpt(object)}.${property}` }] : []
}

function ofReturn(view: ModuleView, parameter: ValueRef): readonly ResponseSink[] {
  const { flow } = view
  const row = flow.valueRows(parameter, 'response').find((matched) => matched.row.form === 'return')?.row
  if (!row) return []
  const member = /^ReturnValue\.Member\[(\w+)\]$/.exec(row.body ?? '')?.[1]
  return flow.graph.returns(parameter.fn).flatMap((ref) => {
    const bodies = member === undefined ? [ref] : fieldOf(flow, ref, member)
    return bodies.map((body) => ({ row, ref, body, by: 'in what this handler returns' }))
  })
}

/** Values of a property of the object that a value is made as. */
function fieldOf(flow: ModuleFlow, ref: ValueRef, name: string): readonly ValueRef[] {
  return flow.producers(ref).flatMap((made) => {
    const object = flow.instruction(made)
    if (object.kind !== 'object') return []
    return object.properties.flatMap(({ key, value }) => (key === name ? [{ fn: made.fn, value }] : []))
  })
}

/** The answer blames the client: its status is known, and between 400 and 499. */
export function blamesClient(view: ModuleView, { row, ref }: ResponseSink): boolean {
  const { flow } = view
  if (typeof row.status === 'number') return isClientNumber(row.status)
  const site = callAt(flow, ref)
  if (row.status !== undefined) {
    const member = /^ReturnValue\.Member\[(\w+)\]$/.exec(row.status)?.[1]
    const statuses = member !== undefined ? fieldOf(flow, ref, member) : site ? flow.at(site, row.status) : []
    if (statuses.length > 0) return statuses.every((status) => isClientStatus(flow, status))
  }
  const inChain = site ? chainStatuses(flow, site) : []
  if (inChain.length > 0) return inChain.every((status) => isClientStatus(flow, status))
  const before = statusBefore(flow, ref)
  return before !== null && isClientStatus(flow, before)
}

function isClientNumber(status: unknown): boolean {
  return typeof status === 'number' && status >= 400 && status < 500
}

/** Names of statuses from 400 to 499, as enumerations write them, without their punctuation. */
const CLIENT_STATUS =
  /^(BADREQUEST|UNAUTHORIZED|PAYMENTREQUIRED|FORBIDDEN|NOTFOUND|METHODNOTALLOWED|NOTACCEPTABLE|CONFLICT|GONE|PAYLOADTOOLARGE|UNSUPPORTEDMEDIATYPE|UNPROCESSABLEENTITY|UNPROCESSABLECONTENT|TOOMANYREQUESTS)$/

function isClientStatus(flow: ModuleFlow, ref: ValueRef): boolean {
  const constant = flow.constant(ref)
  if (constant !== undefined && constant !== null) return isClientNumber(Number(constant))
  const instruction = flow.instruction(ref)
  const name = instruction.kind === 'member' ? instruction.property : null
  return name !== null && CLIENT_STATUS.test(name.toUpperCase().replace(/[^A-Z]/g, ''))
}

/** Statuses given in the same chain of calls: before the body (`res.status(400).json(…)`) or behind it (`h.response(…).code(400)`). */
function chainStatuses(flow: ModuleFlow, site: CallSite): readonly ValueRef[] {
  const found = statusesGiven(flow, site).filter((ref) => typeof flow.constant(ref) === 'number')
  let receiver = flow.at(site, 'Receiver')[0]
  for (let i = 0; i < MAX_CHAIN && receiver; i++) {
    const inner = callAt(flow, receiver)
    if (!inner) break
    found.push(...statusesGiven(flow, inner))
    receiver = flow.at(inner, 'Receiver')[0]
  }
  const instructions = flow.facts.functions[site.ref.fn]?.instructions ?? []
  let at = site.ref.value
  for (let value = at + 1; value < instructions.length; value++) {
    const call = instructions[value]
    const callee = call?.kind === 'call' ? instructions[call.callee] : undefined
    if (call?.kind !== 'call' || callee?.kind !== 'member' || callee.object !== at) continue
    at = value as ValueId
    found.push(...statusesGiven(flow, { ref: { fn: site.ref.fn, value: at }, call }))
  }
  return found
}

function statusesGiven(flow: ModuleFlow, site: CallSite): readonly ValueRef[] {
  return flow
    .rows(site, 'refusal')
    .flatMap(({ row }) => (typeof row.status === 'string' ? flow.at(site, row.status) : []))
}

/** The last status that the function gives its response on every way to `ref`, by a call or a member written. */
function statusBefore(flow: ModuleFlow, ref: ValueRef): ValueRef | null {
  const cfg = flow.cfg(ref.fn)
  const to = cfg.blockOf[ref.value]
  if (to === undefined || to < 0) return null
  let last: ValueRef | null = null
  cfg.fn.instructions.forEach((_, value) => {
    const at = cfg.blockOf[value]
    if (value >= ref.value || at === undefined || at < 0 || !cfg.dominates(blockId(at), blockId(to))) return
    last = statusAt(flow, ref.fn, value as ValueId) ?? last
  })
  return last
}

function statusAt(flow: ModuleFlow, fn: FunctionIndex, value: ValueId): ValueRef | null {
  const instruction = flow.instruction({ fn, value })
  if (instruction.kind === 'set-member')
    return isStatusWrite(flow, fn, instruction) ? { fn, value: instruction.value } : null
  const site = callAt(flow, { fn, value })
  return site ? (statusesGiven(flow, site)[0] ?? null) : null
}

/** `res.statusCode = 400`, `ctx.response.status = 400`: models say so of the member. */
function isStatusWrite(flow: ModuleFlow, fn: FunctionIndex, { object, property }: SetMember): boolean {
  if (property === null) return false
  const nodes = flow.identities.of({ fn, value: object }).flatMap((node) => stepNode(node, 'member', property))
  return nodes.some((node) => node.effects.refusal?.some(({ row }) => row.form === 'assign') ?? false)
}
