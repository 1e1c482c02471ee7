// Functions that decide an authentication, access or integrity question, and helpers that only answer a request with a refusal.
import { blockId, type ValueId, type ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import type { DecisionRow, RefusalRow } from '../model/rows'
import { decidingCall } from '../query/decisions'

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
    if (row) add(row, ['falsy', 'null'])
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

/** Answers that the function gives whenever it is called. */
export function refusalsOf(flow: ModuleFlow, fn: FunctionIr): readonly RefusalRow[] {
  if (!mayAnswer(flow, fn)) return []
  const cfg = flow.cfg(fn.index)
  return callsOf(flow, fn).flatMap((site) => {
    const block = cfg.blockOf[site.ref.value] ?? -1
    if (block < 0 || cfg.conditions(blockId(block)).length > 0 || isInHandler(flow, fn, block)) return []
    return flow.rows(site, 'refusal').flatMap(({ row }) => {
      if (row.form !== 'respond' || row.when) return []
      const status = statusOf(flow, fn, site, row)
      return status === null ? [] : [{ ...pathless(row), status }]
    })
  })
}

/** It may get hold of a response: from a parameter of which something is known, from `this`, or from a function around it. */
function mayAnswer({ identities }: ModuleFlow, { index, parent, parameters, instructions }: FunctionIr): boolean {
  return (
    (parent !== null && parent !== 0) ||
    parameters.some(({ name, value }) => name === null || identities.of({ fn: index, value }).length > 0) ||
    instructions.some((read) => read.kind === 'ambient' && (read.name === 'this' || read.name === 'arguments'))
  )
}

function pathless({ form, refuses, frameworkLogs }: RefusalRow): RefusalRow {
  return { form, ...(refuses && { refuses }), ...(frameworkLogs && { frameworkLogs }) }
}

/** A fixed status, or the position of the parameter that is one. */
function statusOf(flow: ModuleFlow, fn: FunctionIr, site: CallSite, row: RefusalRow): string | number | null {
  if (typeof row.status === 'number') return row.status
  const [ref] = row.status === undefined ? [] : flow.at(site, row.status)
  if (!ref) return null
  const constant = flow.constant(ref)
  if (typeof constant === 'number') return constant
  const made = flow.producers(ref)[0]
  const parameter = made && made.fn === fn.index ? flow.instruction(made) : null
  return parameter?.kind === 'parameter' ? `Argument[${parameter.index}]` : null
}

function isInHandler(flow: ModuleFlow, fn: FunctionIr, block: number): boolean {
  const cfg = flow.cfg(fn.index)
  return fn.tries.some((region) => cfg.dominates(region.handler, blockId(block)))
}

function callsOf(flow: ModuleFlow, fn: FunctionIr): readonly CallSite[] {
  return fn.instructions.flatMap((_, value) => callAt(flow, { fn: fn.index, value: value as ValueId }) ?? [])
}
