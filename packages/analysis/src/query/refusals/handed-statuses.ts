// Refusals by the project's own helpers that answer with the status they are given: `deny(res, 401)` of the same file, and methods
// that some file gives to responses, `res.apiError(401)`, `reply.deny()`.
import type { ValueRef } from '../../ir/ids'
import type { CallSite } from '../../flow/module-flow'
import { calleeName } from '../../flow/written-names'
import { statusParameters } from '../../summary/answering-helpers'
import { isResponse } from '../errors/error-cover'
import { refusedBy, statusIn, type Refusal } from './refusals'
import type { ModuleView } from '../view'

/** Calls that give such a helper a status which refuses. */
export function findHandedRefusals(view: ModuleView): readonly Refusal[] {
  const { flow } = view
  const found = view.facts.functions.flatMap((fn) => {
    const callers = fn.parameters.length === 0 ? [] : flow.graph.callers(fn.index)
    // What callers give is seen at less cost than what becomes of it.
    if (!callers.some((ref) => givesRefusal(view, ref))) return []
    return statusParameters(flow, fn).flatMap((position) => callers.flatMap((ref) => refusalAt(view, ref, position)))
  })
  found.push(...findOfMethods(view))
  return found
}

/** Calls of methods that the package gives to responses; few packages do, and those are a few names. */
function findOfMethods(view: ModuleView): readonly Refusal[] {
  const given = view.flow.calls.length === 0 ? [] : view.answerMethods()
  if (given.length === 0) return []
  const names = new Set(given.map(({ name }) => name))
  return view.flow.calls.flatMap((site) => {
    const name = names.has(calleeName(view.flow, site) ?? '') ? methodOfResponse(view, site) : null
    const methods = name === null ? [] : given.filter((each) => each.name === name)
    if (methods.some(({ mayLog }) => mayLog)) return []
    return methods.flatMap(({ status, fixed }) =>
      status === null ? refusalOf(view, site.ref, fixed) : refusalAt(view, site.ref, status),
    )
  })
}

/** Some argument is a status that refuses. */
function givesRefusal({ flow }: ModuleView, ref: ValueRef): boolean {
  const call = flow.instruction(ref)
  return (
    call.kind === 'call' &&
    call.args.some(({ value }) => refusedBy(statusIn(flow, { fn: ref.fn, value })) !== undefined)
  )
}

/** The method of a response that is called and that no model knows; null: the call is none. */
function methodOfResponse({ flow }: ModuleView, site: CallSite): string | null {
  const { fn } = site.ref
  const callee = flow.instruction({ fn, value: site.call.callee })
  if (callee.kind !== 'member' || callee.property === null) return null
  const isGiven = site.call.args.some(({ value }) => mayRefuse(flow.constant({ fn, value })))
  if (
    (!isGiven && flow.isDescribed(site)) ||
    !isResponse(flow, { fn, value: callee.object }) ||
    flow.rows(site, 'refusal').length > 0
  )
    return null
  return callee.property
}

function mayRefuse(status: unknown): boolean {
  return typeof status === 'number' && status >= 400 && status < 500
}

function refusalAt(view: ModuleView, ref: ValueRef, position: number): readonly Refusal[] {
  const call = view.flow.instruction(ref)
  const argument = call.kind === 'call' ? call.args[position] : undefined
  return refusalOf(view, ref, argument ? statusIn(view.flow, { fn: ref.fn, value: argument.value }) : null)
}

function refusalOf(view: ModuleView, ref: ValueRef, status: number | null): readonly Refusal[] {
  const refused = refusedBy(status)
  if (refused === undefined) return []
  return [{ ref, range: view.range(ref), refused, status, text: view.excerpt(ref), form: 'call' }]
}
