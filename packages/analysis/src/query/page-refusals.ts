// Refusals that a page tells: `req.flash('error', 'Invalid password'); res.redirect('/login')`, `res.render('login', { error: 'Wrong password' })`.
import type { ValueRef } from '../ir/ids'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { calleeName, callsNamed } from '../flow/written-names'
import { MAX_CONDITION_DEPTH } from '../limits'
import type { Refusal, Refused } from './refusals'
import type { ModuleView } from './view'

/** All of a file: what is said in words must name what was wrong with a password or a right. */
export function findPageRefusals(view: ModuleView): readonly Refusal[] {
  return ['flash', 'render', 'redirect'].flatMap((name) => refusalsBy(view, name))
}

/** By calls of one name. */
function refusalsBy(view: ModuleView, name: string): readonly Refusal[] {
  const { flow } = view
  return callsNamed(flow, name).flatMap((site) => {
    if (!isOfRequest(flow, site)) return []
    const said = site.call.args.flatMap(({ value }) => textsIn(flow, { fn: site.ref.fn, value }, 0)).join(' ')
    const refused = refusedInWords(said) ?? (name === 'redirect' ? refusedByAddress(flow, site) : null)
    if (refused === null) return []
    const ref = name === 'flash' ? answerBehind(flow, site) : site.ref
    return [{ ref, range: view.range(ref), refused, status: null, text: view.excerpt(ref), form: 'respond' as const }]
  })
}

const WRONG =
  /\b(?:invalid|incorrect|wrong|bad|expired|failed|not (?:valid|correct)|(?:does|did) ?n[o']t match|mismatch)\b/i
const CREDENTIAL = /\b(?:password|credentials|passcode|otp|2fa|login)\b/i
const RIGHT = /\b(?:not (?:allowed|authori[sz]ed|permitted)|no permission|permission denied|access denied|forbidden)\b/i

/** What the words refuse; null: they refuse nobody. */
function refusedInWords(said: string): Refused | null {
  const text = said.replace(/[_+-]|%20/g, ' ')
  if (WRONG.test(text) && CREDENTIAL.test(text))
    return /\breset\b.*\btoken\b/i.test(text) ? 'integrity' : 'authentication'
  return RIGHT.test(text) ? 'access' : null
}

/** `res.redirect('/403')`, `ctx.redirect('/errors/access-denied')`: the page is there for nothing else. */
function refusedByAddress(flow: ModuleFlow, { ref, call }: CallSite): Refused | null {
  const address = call.args
    .map(({ value }) => flow.constant({ fn: ref.fn, value }))
    .find((text) => typeof text === 'string')
  return typeof address === 'string' && NO_ENTRY.test(address) ? 'access' : null
}

/** Addresses whose last part is a denial. */
const NO_ENTRY =
  /^\/(?:[^?#]*\/)?(?:403|forbidden|unauthori[sz]ed|access[-_]?denied|denied|not[-_]?(?:allowed|authori[sz]ed)|no[-_]?(?:access|permissions?))(?:\.html?)?\/?(?:[?#]|$)/i

/** The call belongs to the request or to the answer. */
function isOfRequest(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  const callee = flow.instruction({ fn: ref.fn, value: call.callee })
  return (
    callee.kind === 'member' &&
    flow.identities
      .of({ fn: ref.fn, value: callee.object })
      .some(({ type }) => type !== null && /\.(?:Request|Response|Context|Reply)$/.test(type))
  )
}

/** Constant texts of an argument, and of the members of an object that is made on the spot; of a path only its query. */
function textsIn(flow: ModuleFlow, ref: ValueRef, depth: number): readonly string[] {
  const text = flow.constant(ref)
  if (typeof text === 'string')
    return [/^[./]|^https?:/.test(text) ? text.slice((text.indexOf('?') + 1 || text.length + 1) - 1) : text]
  const made = flow.instruction(ref)
  if (depth > MAX_CONDITION_DEPTH) return []
  if (made.kind === 'object')
    return made.properties.flatMap(({ value }) => textsIn(flow, { fn: ref.fn, value }, depth + 1))
  return made.kind === 'array'
    ? made.elements.flatMap(({ value }) => textsIn(flow, { fn: ref.fn, value }, depth + 1))
    : []
}

/** The answer that follows at once, which makes the refusal final; the flash itself where none does. */
function answerBehind(flow: ModuleFlow, { ref }: CallSite): ValueRef {
  const { blockOf } = flow.cfg(ref.fn)
  const answer = flow.calls.find(
    (other) =>
      other.ref.fn === ref.fn &&
      other.ref.value > ref.value &&
      blockOf[other.ref.value] === blockOf[ref.value] &&
      /^(?:redirect|render|send|end|json)$/.test(calleeName(flow, other) ?? '') &&
      isOfRequest(flow, other),
  )
  return answer?.ref ?? ref
}
