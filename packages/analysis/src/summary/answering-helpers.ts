// Helpers that answer a request with the status that they are given: `fail(res, 401)`. Whether that is a refusal is known where they are
// called.
import { blockId, type FunctionIndex, type ValueId, type ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { MAX_HELPER_DEPTH } from '../limits'
import { stepNode } from '../model/node-steps'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'

const known = once((_flow: ModuleFlow) => new Map<FunctionIndex, readonly number[]>())

/** Positions of the parameters that become the status of an answer, whenever the function is called. */
export function statusParameters(flow: ModuleFlow, fn: FunctionIr, depth = 0): readonly number[] {
  const memo = known(flow)
  const found = memo.get(fn.index)
  if (found) return found
  if (fn.parameters.length === 0 || depth >= MAX_HELPER_DEPTH) return []
  memo.set(fn.index, [])
  const positions = fn.instructions.flatMap((instruction, at) => {
    const value = at as ValueId
    if (instruction.kind !== 'call' && instruction.kind !== 'set-member') return []
    const given = statusesGiven(flow, { fn: fn.index, value }, depth).flatMap((ref) => parameterOf(flow, fn, ref) ?? [])
    return given.length > 0 && isAlwaysReached(flow, fn, value) ? given : []
  })
  const all = [...new Set(positions)]
  memo.set(fn.index, all)
  return all
}

/** The status that an assignment gives to an answer; null: it is none. */
function assignedStatus(flow: ModuleFlow, ref: ValueRef): ValueRef | null {
  const write = flow.instruction(ref)
  if (write.kind !== 'set-member' || write.property === null) return null
  const { property } = write
  const isStatus = flow.identities
    .of({ fn: ref.fn, value: write.object })
    .flatMap((node) => stepNode(node, 'member', property))
    .some((node) => node.effects.refusal?.some(({ row }) => row.form === 'assign'))
  return isStatus ? { fn: ref.fn, value: write.value } : null
}

/** The parameter of the function that a value is, or that stands for it unless it is missing. */
export function parameterOf(flow: ModuleFlow, fn: FunctionIr, ref: ValueRef): number | null {
  for (const made of flow.producers(ref)) {
    const parameter = made.fn === fn.index ? flow.instruction(made) : null
    if (parameter?.kind === 'parameter') return parameter.index
  }
  return null
}

/** The block runs whenever the function does, and not for an error that it catches. */
export function isAlwaysReached(flow: ModuleFlow, fn: FunctionIr, value: ValueId): boolean {
  const cfg = flow.cfg(fn.index)
  const block = cfg.blockOf[value] ?? -1
  if (block < 0 || cfg.conditions(blockId(block)).length > 0) return false
  return !fn.tries.some((region) => cfg.dominates(region.handler, blockId(block)))
}

/** Values that stand as the status in what an instruction answers. */
function statusesGiven(flow: ModuleFlow, ref: ValueRef, depth: number): readonly ValueRef[] {
  const assigned = assignedStatus(flow, ref)
  if (assigned) return [assigned]
  const site = callAt(flow, ref)
  if (!site) return []
  const told = flow
    .rows(site, 'refusal')
    .flatMap(({ row }) =>
      row.form === 'respond' && !row.when && typeof row.status === 'string' ? flow.at(site, row.status) : [],
    )
  return told.length > 0 ? told : givenToHelpers(flow, site, depth)
}

/** `return fail(res, status)` in another helper. */
function givenToHelpers(flow: ModuleFlow, { ref, call }: CallSite, depth: number): readonly ValueRef[] {
  if (call.args.length === 0) return []
  return flow.graph.functionsOf({ fn: ref.fn, value: call.callee }).flatMap((index) => {
    const helper = flow.facts.functions[index]
    const positions = helper ? statusParameters(flow, helper, depth + 1) : []
    return positions.flatMap((i) => {
      const argument = call.args[i]
      return argument ? [{ fn: ref.fn, value: argument.value }] : []
    })
  })
}
