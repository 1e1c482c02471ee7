// `await Promise.allSettled(…)` whose results nobody looks at: it never rejects, so whatever failed leaves no trace.
import type { FunctionIndex, ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { callsNamed } from '../../flow/call-names'
import { calleeName, receiverName } from '../../flow/written-names'
import { handlesErrors } from '../../summary/own-handlers'
import { effectsOf } from '../../summary/effects'
import type { AbsorbedError } from './absorbed-errors'
import { isResultUsed } from './error-cover'
import { weighCall, weighFunction } from './failure-weight'
import { commentAbove } from './handler-comments'
import { isEndOfThing } from './other-outcomes'
import type { ModuleView } from '../view'

/** Finds the calls of a file. */
export function findSettledPromises(view: ModuleView, allowComment: boolean): readonly AbsorbedError[] {
  return callsNamed(view.flow, 'allSettled').flatMap((site) => {
    if (receiverName(view.flow, site) !== 'Promise') return []
    const isNoMatter = isEndOfThing(view.flow, view.facts.functions[site.ref.fn]) || isLookedAt(view.flow, site)
    const failing = isNoMatter ? null : whatMayFail(view.flow, site)
    const isExcused = failing !== null && allowComment && commentAbove(view, site, true) !== null
    return failing === null || isExcused ? [] : [toAbsorbed(view, site, failing)]
  })
}

function toAbsorbed(view: ModuleView, site: CallSite, failing: ValueRef): AbsorbedError {
  return {
    form: 'settled',
    range: view.positions.functions[site.ref.fn]?.names[site.call.callee] ?? view.range(site.ref),
    failing,
    paths: 'all',
    sentToClient: false,
    confidence: 'certain',
    insertAt: null,
  }
}

/** Something is made of the results; a `then` that takes none of them is not something. */
function isLookedAt(flow: ModuleFlow, site: CallSite): boolean {
  const { fn } = site.ref
  const instructions = flow.facts.functions[fn]?.instructions ?? []
  const waits = instructions.flatMap((instruction, value) => {
    if (instruction.kind === 'await' && instruction.value === site.ref.value) return [value]
    return []
  })
  if (waits.length === 0) return true
  return waits.some((value) => isResultUsed(flow, { fn, value: value as ValueRef['value'] }))
}

/** The first promise made for the call whose failure would be a loss, and which has no handler of its own; null where there is none. */
function whatMayFail(flow: ModuleFlow, site: CallSite): ValueRef | null {
  for (const list of flow.at(site, 'Argument[0]')) {
    for (const made of flow.producers(list)) {
      const instruction = flow.instruction(made)
      const elements =
        instruction.kind === 'array'
          ? instruction.elements.flatMap(({ value }) => flow.producers({ fn: made.fn, value }))
          : mappedBy(flow, made).flatMap((fn) => (handlesItself(flow, fn) ? [] : flow.graph.returns(fn)))
      const lost = elements.find((element) => isLoss(flow, element))
      if (lost) return lost
    }
  }
  return null
}

/** `list.map(fn)`: the functions of this file that make the elements. */
function mappedBy(flow: ModuleFlow, list: ValueRef): readonly FunctionIndex[] {
  const call = callAt(flow, list)
  const [first] = call?.call.args ?? []
  return call && first && calleeName(flow, call) === 'map'
    ? flow.graph.functionsOf({ fn: list.fn, value: first.value })
    : []
}

function handlesItself(flow: ModuleFlow, fn: FunctionIndex): boolean {
  return handlesErrors(flow, fn) || effectsOf(flow).of(fn).logs !== 'never' || weighFunction(flow, fn) !== 'effect'
}

/** A call that has an effect, and does not log its failures itself. */
function isLoss(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  if (!site || calleeName(flow, site) === 'catch' || weighCall(flow, site) !== 'effect') return false
  const targets = flow.graph.functionsOf({ fn: ref.fn, value: site.call.callee })
  if (targets.some((fn) => handlesItself(flow, fn))) return false
  return !flow.linked(site).some(({ call }) => call.logs !== 'never' || call.handlesErrors)
}
