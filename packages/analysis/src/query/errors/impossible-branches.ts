// Branches that cannot be taken: what they ask for was set just before, in the function or by one that it calls.
import { blockId, valueId, type FunctionIndex, type ValueId, type ValueRef } from '../../ir/ids'
import { promisedFunction } from '../../flow/bound-functions'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { MAX_CONDITION_DEPTH } from '../../limits'
import type { Decision } from '../decisions/decisions'

/** `allowAnybody(ctx); if (!ctx.user) refuse()`, where `allowAnybody` always writes `ctx.user = GUEST`. */
export function isAlwaysSet(flow: ModuleFlow, { ref, kind }: Decision): boolean {
  if (kind === 'library') return false
  const asked = askedMember(flow, ref, 0)
  const read = asked && flow.instruction(asked)
  if (!asked || read?.kind !== 'member' || read.property === null) return false
  const holder = flow.instruction({ fn: ref.fn, value: read.object })
  if (holder.kind !== 'load') return false
  const { variable } = holder
  const { property } = read
  const cfg = flow.cfg(ref.fn)
  const at = cfg.blockOf[asked.value] ?? -1
  return flow.calls.some((site) => {
    const block = site.ref.fn === ref.fn && site.ref.value < asked.value ? (cfg.blockOf[site.ref.value] ?? -1) : -1
    if (block < 0 || at < 0 || !cfg.dominates(blockId(block), blockId(at))) return false
    return site.call.args.some(({ value }, index) => {
      const given = flow.instruction({ fn: ref.fn, value })
      return given.kind === 'load' && given.variable === variable && alwaysSets(flow, site, index, property)
    })
  })
}

/** `ctx.user` of `!ctx.user` and of `ctx.user != null`. */
function askedMember(flow: ModuleFlow, ref: ValueRef, depth: number): ValueRef | null {
  const asked = flow.instruction(ref)
  if (asked.kind === 'member') return ref
  const [left, right] = asked.kind === 'operator' ? asked.operands : []
  if (left === undefined || depth > MAX_CONDITION_DEPTH) return null
  const isNothing = right === undefined || flow.constant({ fn: ref.fn, value: right }) === null
  return isNothing ? askedMember(flow, { fn: ref.fn, value: left }, depth + 1) : null
}

/** All functions that are called write something into the member of the argument, whatever happens. */
function alwaysSets(flow: ModuleFlow, site: CallSite, index: number, property: string): boolean {
  const callee = { fn: site.ref.fn, value: site.call.callee }
  const made = flow.producers(callee).flatMap((ref) => {
    const maker = flow.instruction(ref)
    return (maker.kind === 'call' ? promisedFunction(flow, ref.fn, maker) : null) ?? []
  })
  return [callee, ...made].some((ref) => {
    const targets = flow.graph.functionsOf(ref)
    return (
      targets.length > 0 && !flow.graph.mayBeOther(ref) && targets.every((fn) => setsFirst(flow, fn, index, property))
    )
  })
}

/** The first block of the function writes the member, with something that is there. */
function setsFirst(flow: ModuleFlow, fn: FunctionIndex, index: number, property: string): boolean {
  const { instructions = [], blocks = [], parameters = [] } = flow.facts.functions[fn] ?? {}
  const parameter = parameters[index]?.variable
  const isParameter = (value: ValueId): boolean => {
    const load = instructions[value]
    return load?.kind === 'load' && parameter !== undefined && load.variable === parameter
  }
  return (blocks[0]?.body ?? []).some((at) => {
    const write = instructions[valueId(at)]
    return (
      write?.kind === 'set-member' &&
      write.property === property &&
      isParameter(write.object) &&
      isThere(flow, { fn, value: write.value })
    )
  })
}

/** Made on the spot, and so no nothing. */
function isThere(flow: ModuleFlow, ref: ValueRef): boolean {
  const made = flow.producers(ref)
  return (
    made.length > 0 &&
    made.every((each) => {
      const value = flow.instruction(each)
      return value.kind === 'object' || value.kind === 'array' || (value.kind === 'call' && value.form === 'new')
    })
  )
}
