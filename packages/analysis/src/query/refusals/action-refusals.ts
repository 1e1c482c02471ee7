// Refusals that a function which clients call by itself (`'use server'`) gives back as an object: `return { error: 'Wrong password' }`.
import type { ValueRef } from '../../ir/ids'
import type { ObjectLiteral } from '../../ir/instruction'
import { exportedNames } from '../../flow/exported-names'
import type { ModuleFlow } from '../../flow/module-flow'
import { statementRange, type Refusal, type Refused } from './refusals'
import type { ModuleView } from '../view'

const UNSAID = 400

/** Results of such functions that tell of an error. */
export function findActionRefusals(view: ModuleView): readonly Refusal[] {
  const { flow } = view
  if (!flow.facts.directives.includes('use server')) return []
  return [...exportedNames(flow).keys()].flatMap((fn) =>
    flow.graph.returns(fn).flatMap((ref): readonly Refusal[] => {
      const made = ref.fn === fn ? flow.instruction(ref) : null
      if (made?.kind !== 'object' || !tellsError(flow, ref, made)) return []
      const { refused, status } = refusedBy(textsOf(flow, ref, made).join(' '))
      return [
        { ref, range: statementRange(view, ref), refused, status, text: 'an answer with an error', form: 'return' },
      ]
    }),
  )
}

/** `{ error: … }`, `{ success: false, … }` */
function tellsError(flow: ModuleFlow, { fn }: ValueRef, { properties }: ObjectLiteral): boolean {
  return properties.some(({ key, value }) => {
    const constant = flow.constant({ fn, value })
    if (key === 'success' || key === 'ok') return constant === false
    return (key === 'error' || key === 'errors') && constant !== null && constant !== false && constant !== ''
  })
}

/** Texts of the object, and of objects in it. */
function textsOf(flow: ModuleFlow, { fn }: ValueRef, { properties }: ObjectLiteral): readonly string[] {
  return properties.flatMap(({ value }) => {
    const constant = flow.constant({ fn, value })
    if (typeof constant === 'string') return [constant]
    const inner = flow.instruction({ fn, value })
    return inner.kind === 'object' ? textsOf(flow, { fn, value }, inner) : []
  })
}

const NOT_ALLOWED = /\b(?:forbidden|not allowed|permissions?|access denied|not authori[sz]ed|unauthori[sz]ed)\b/i
const NOT_KNOWN =
  /\b(?:invalid|incorrect|wrong|bad) (?:credentials|login|password|e-?mail(?: address)?(?: or |\/)password|user ?name or password|otp|2fa|token)\b/i

/** What the text says; nothing: what was decided says it. */
function refusedBy(text: string): { readonly refused: Refused | null; readonly status: number } {
  if (NOT_ALLOWED.test(text)) return { refused: 'access', status: 403 }
  return NOT_KNOWN.test(text) ? { refused: 'authentication', status: 401 } : { refused: null, status: UNSAID }
}
