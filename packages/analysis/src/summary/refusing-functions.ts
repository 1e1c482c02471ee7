// Functions that decide an authentication, access or integrity question, and helpers that only answer a request with a refusal.
import { blockId, type ValueId, type ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { MAX_HELPER_SIZE } from '../limits'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import type { DecisionRow, RefusalRow } from '../model/rows'
import { decidingCall } from '../query/decisions/decisions'
import { isAlwaysReached, statusParameters } from './answering-helpers'
import { isLoggedBefore } from './logged-before'

const CREDENTIALS = /credential|pass(?:word|wd|code|phrase)|login|sign_?in|otp|api_?key/i

/** Decisions that the caller learns from the result, or from an exception. */
export function decisionsOf(flow: ModuleFlow, fn: FunctionIr): readonly DecisionRow[] {
  const found = new Map<string, DecisionRow>()
  const add = ({ decides: asked }: DecisionRow, denies: DecisionRow['denies']): void => {
    // A digest that is compared is a password where the function says so.
    const decides = asked === 'integrity' && CREDENTIALS.test(fn.name ?? '') ? 'authentication' : asked
    found.set(`${decides} ${denies.join()}`, { decides, denies })
  }
  for (const returned of flow.graph.returns(fn.index)) {
    const row = decidingCall(flow, returned, ['falsy', 'null'])?.row ?? deniedBefore(flow, fn, returned)
    if (row && !isToldThere(flow, fn, returned)) add(row, ['falsy', 'null'])
  }
  callsOf(flow, fn).forEach((site) => {
    const block = fn.blocks[flow.cfg(fn.index).blockOf[site.ref.value] ?? -1]
    if (!block || block.region !== null) return
    const row = flow.rows(site, 'decision').find(({ row: each }) => /throws|rejects/.test(each.denies.join()))?.row
    if (row) add(row, ['throws', 'rejects'])
  })
  return [...found.keys()].sort().map((key) => found.get(key) as DecisionRow)
}

/** `if (!(await compare(a, b))) return null` */
function deniedBefore(flow: ModuleFlow, fn: FunctionIr, returned: ValueRef): DecisionRow | null {
  const constant = flow.constant(returned)
  if (constant !== false && constant !== null) return null
  const cfg = flow.cfg(fn.index)
  const at = fn.blocks.findIndex(({ terminal }) => terminal.kind === 'return' && terminal.value === returned.value)
  if (at < 0) return null
  for (const { value, truthy } of cfg.conditions(blockId(at))) {
    const row = truthy ? null : decidingCall(flow, { fn: fn.index, value }, ['falsy', 'null'])?.row
    if (row) return row
  }
  return null
}

/** `if (!(await compare(a, b))) { logger.warn('wrong'); return null }`: who asks need not tell of it again. */
function isToldThere(flow: ModuleFlow, fn: FunctionIr, returned: ValueRef): boolean {
  const at = fn.blocks.findIndex(({ terminal }) => terminal.kind === 'return' && terminal.value === returned.value)
  return at >= 0 && isLoggedBefore(flow, fn, blockId(at), { from: blockId(at) })
}

/** Answers that the function gives whenever it is called. */
export function refusalsOf(flow: ModuleFlow, fn: FunctionIr): readonly RefusalRow[] {
  if (!mayAnswer(flow, fn)) return []
  const fixed = callsOf(flow, fn).flatMap((site) => {
    const rows = flow.rows(site, 'refusal')
    if (rows.length === 0 || !isAlwaysReached(flow, fn, site.ref.value)) return []
    return rows.flatMap(({ row }) => {
      const status = row.form !== 'respond' || row.when ? null : statusOf(flow, site, row)
      return status === null ? [] : [{ ...pathless(row), status }]
    })
  })
  const handed = callsOf(flow, fn).flatMap((site) => {
    const statuses = statusesForHelpers(flow, site)
    return statuses.length > 0 && isAlwaysReached(flow, fn, site.ref.value) ? statuses : []
  })
  const given = statusParameters(flow, fn).map((position): RefusalRow => ({
    form: 'respond',
    status: `Argument[${position}]`,
  }))
  return [...fixed, ...handed.map((status): RefusalRow => ({ form: 'respond', status })), ...given]
}

/** `send(res, 401, …)`: constant statuses that a helper of the file is given. */
function statusesForHelpers(flow: ModuleFlow, { ref, call }: CallSite): readonly number[] {
  if (!call.args.some(({ value }) => typeof flow.constant({ fn: ref.fn, value }) === 'number')) return []
  return flow.graph.functionsOf({ fn: ref.fn, value: call.callee }).flatMap((index) => {
    const helper = flow.facts.functions[index]
    const positions = helper ? statusParameters(flow, helper) : []
    return positions.flatMap((i) => {
      const argument = call.args[i]
      const status = argument ? flow.constant({ fn: ref.fn, value: argument.value }) : null
      return typeof status === 'number' ? [status] : []
    })
  })
}

/** It may get hold of a response: from a parameter of which something is known, or that it hands on, from `this`, or from a function around it. */
function mayAnswer({ identities, graph }: ModuleFlow, fn: FunctionIr): boolean {
  const { index, parent, parameters, instructions } = fn
  return (
    (parent !== null && parent !== 0) ||
    parameters.some(({ name, value }) => name === null || identities.of({ fn: index, value }).length > 0) ||
    instructions.some((read) => read.kind === 'ambient' && (read.name === 'this' || read.name === 'arguments')) ||
    (parameters.length > 0 &&
      fn.instructions.length <= MAX_HELPER_SIZE &&
      instructions.some(
        (call) =>
          call.kind === 'call' &&
          call.args.length > 1 &&
          graph.functionsOf({ fn: index, value: call.callee }).length > 0,
      ))
  )
}

function pathless({ form, refuses, frameworkLogs }: RefusalRow): RefusalRow {
  return { form, ...(refuses && { refuses }), ...(frameworkLogs && { frameworkLogs }) }
}

/** A fixed status. */
function statusOf(flow: ModuleFlow, site: CallSite, row: RefusalRow): number | null {
  if (typeof row.status === 'number') return row.status
  const [ref] = row.status === undefined ? [] : flow.at(site, row.status)
  const constant = ref ? flow.constant(ref) : undefined
  return typeof constant === 'number' ? constant : null
}

function callsOf(flow: ModuleFlow, fn: FunctionIr): readonly CallSite[] {
  return fn.instructions.flatMap((_, value) => callAt(flow, { fn: fn.index, value: value as ValueId }) ?? [])
}
