// Who, from where, in which request: what is in scope where a security event is to be logged. Only values that the code has there
// already are named, and never one that would itself be reported in a log.
import { blockId, type FunctionIndex, type ValueId, type ValueRef } from '../../ir/ids'
import type { ModuleFlow } from '../../flow/module-flow'
import { isNothing } from '../decisions/decision-words'
import type { Parameter } from '../../ir/module'
import { nameOf } from '../../flow/written-names'
import { namesInScope, type NameInScope } from './names-in-scope'
import { splitWords } from '../names'
import { requestMember } from './request-address'
import { openSensitivity } from '../leaks/sensitivity'
import type { ModuleView } from '../view'

/** A field of a record: its name and the source text of its value. */
export type ContextField = readonly [name: string, source: string]

/** `userId`, `ip` and `requestId`, as far as they are in scope before the value, for an event of the vocabulary. */
export function eventContext(view: ModuleView, before: ValueRef, event: string): readonly ContextField[] {
  const names = withoutCalled(view.flow, namesInScope(view, before))
  const known = { event, absent: absentNames(view, before, names), there: namesThere(view.flow, names) }
  const principal = bestOf(names, (name) => principalOf(view, name, known))
  const request = bestOf(names, (name) => requestIdOf(view, name, known))
  const address = requestMember(view, before.fn, names, 'web.SourceAddress')
  const id = request ?? requestMember(view, before.fn, names, 'web.RequestId')
  return [
    ...(principal ? [principal] : []),
    ...(address === null ? [] : [field('ip', address)]),
    ...(id === null ? [] : [typeof id === 'string' ? field('requestId', id) : id]),
  ]
}

/** `verifyUser(code)`: what is called is nobody. */
function withoutCalled(flow: ModuleFlow, names: readonly NameInScope[]): readonly NameInScope[] {
  const isCallee = ({ ref }: NameInScope): boolean =>
    flow.calls.some(({ ref: { fn }, call }) => fn === ref.fn && call.callee === ref.value)
  const called = new Set(names.filter(isCallee).map(({ path }) => path.join('.')))
  return called.size === 0 ? names : names.filter(({ path }) => !called.has(path.join('.')))
}

function field(name: string, source: string): ContextField {
  return [name, source]
}

/** A field with its rank: the lower, the better it tells. */
interface Ranked {
  readonly rank: number
  readonly field: ContextField
}

function bestOf(names: readonly NameInScope[], rate: (name: NameInScope) => Ranked | null): ContextField | null {
  let best: Ranked | null = null
  for (const name of names) {
    const rated = rate(name)
    if (rated && (best === null || rated.rank < best.rank)) best = rated
  }
  return best?.field ?? null
}

/** Names of a number or key of somebody. */
const PERSON_ID = /^(?:user|account|member|customer|principal|actor)_?id$|^uid$/i
const OWN_ID = /^_?id$/
/** Last words of names of somebody who is known, and of what a token says of him. */
const PERSON = /^(?:user|account|member|customer|principal|actor)$/
const CLAIMS = /^(?:claims|payload|decoded|jwt)$/
/** What stands for whoever asks. */
const ASKING = /^(?:session|auth|req|request|ctx|context|state|locals|token|identity|caller|viewer|me|self|this)$/
/** What somebody calls himself. */
const LOGIN_NAME = /^(?:user_?name|login|login_?name)$/i
const E_MAIL = /^(?:e_?mail|email_?address)$/i
/** Fields of somebody that may stand in a log for him, the first that there is. */
const IDS = ['id', '_id', 'userId', 'uid', 'sub']

const REQUEST_ID = /^(?:x-)?(?:req|request|correlation|trace)[-_]?id$/i

/** What a request asks for, and says of itself. */
const ASKED = /^(?:params|query|body|input|args|dto)$/
const GIVEN = /^(?:body|credentials|creds|input|args|data|dto|form|values?)$/
/** Events of somebody who is changed by somebody else. */
const OF_OTHERS = /^(?:user|privilege|authz_change|sensitive)_?/

interface Names {
  readonly event: string
  /** Names of what is false or missing on the way. */
  readonly absent: ReadonlySet<string>
  /** Names of what something was read from on the way. */
  readonly there: ReadonlySet<string>
}

function principalOf(view: ModuleView, name: NameInScope, known: Names): Ranked | null {
  const { path } = name
  if (path.some((_, i) => known.absent.has(path.slice(0, i + 1).join('.')))) return null
  const isClaim = known.event.startsWith('authn_')
  const isOther = isAskedFor(view.flow, name) || (path.length === 1 && OF_OTHERS.test(known.event))
  return (isOther ? null : personOf(view, name, known)) ?? (isClaim ? claimOf(view, name, known) : null)
}

/** `req.user.id`, `session.userId`, `user` */
function personOf(view: ModuleView, name: NameInScope, known: Names): Ranked | null {
  const { path } = name
  const last = path[path.length - 1] ?? ''
  const holder = path[path.length - 2] ?? ''
  const source = written(name, known)
  // `order.userId` is whose order it is; who asks is told by the session, if there is one.
  const isOfThing = holder !== '' && !isNamed(holder, PERSON) && !isNamed(holder, CLAIMS) && !isNamed(holder, ASKING)
  if (PERSON_ID.test(last)) return { rank: isOfThing ? 3 : 0, field: field('userId', source) }
  const isOwn = (OWN_ID.test(last) && (isNamed(holder, PERSON) || isNamed(holder, CLAIMS))) || last === 'sub'
  if (isOwn && path.length > 1) return { rank: 1, field: field('userId', source) }
  if (!isNamed(last, PERSON)) return null
  // `caller.account` may be the number itself.
  const isRead = /user|principal|actor$/i.test(last) || known.there.has(path.join('.'))
  const id = path.length > 1 && !isRead && isUnknown(view, name) ? null : idOf(view, name)
  const link = known.there.has(path.join('.')) ? '.' : '?.'
  return id === null ? null : { rank: 2, field: field('userId', `${source}${link}${id}`) }
}

/** `username`, `req.body.email`: who somebody says he is. */
function claimOf(view: ModuleView, name: NameInScope, known: Names): Ranked | null {
  const { path } = name
  const last = path[path.length - 1] ?? ''
  if (path.length > 1 && !GIVEN.test(path[path.length - 2] ?? '')) return null
  if (view.isPersonalReported && isPersonal(view, last)) return null
  if (LOGIN_NAME.test(last)) return { rank: 3, field: field('username', written(name, known)) }
  return E_MAIL.test(last) ? { rank: 4, field: field('email', written(name, known)) } : null
}

/** `req.params.userId`, `const { userId } = req.body`: the one who is asked for. */
function isAskedFor(flow: ModuleFlow, { ref, path }: NameInScope): boolean {
  if (path.some((each) => ASKED.test(each))) return true
  return flow.producers(ref).some((made) => {
    const read = flow.instruction(made)
    if (read.kind !== 'member') return false
    const holder = nameOf(flow, { fn: made.fn, value: read.object })
    return holder !== null && ASKED.test(holder)
  })
}

function isNamed(name: string, words: RegExp): boolean {
  const all = splitWords(name)
  return words.test(all.at(-1) ?? '') && !/^(?:is|has|can|no)$/.test(all[0] ?? '')
}

function isPersonal({ knowledge }: ModuleView, name: string): boolean {
  const classes = knowledge.sensitive.classes.map(({ id }) => id)
  return openSensitivity(knowledge.sensitive, { classes, names: [], ignoreNames: [] }).judge(name, 'user') !== null
}

function isUnknown({ types }: ModuleView, { ref }: NameInScope): boolean {
  return types.form(types.of(ref)).kind === 'unknown'
}

/** The field that tells who it is, where the type says which there are; `id` where nothing does. */
function idOf({ types }: ModuleView, { ref }: NameInScope): string | null {
  const form = types.form(types.of(ref))
  const records = form.kind === 'union' ? form.types.map((each) => types.form(each)) : [form]
  const names = records.flatMap((each) => (each.kind === 'record' ? each.fields.map((known) => known.name) : []))
  if (names.length === 0) return form.kind === 'unknown' || form.kind === 'union' ? 'id' : null
  return IDS.find((each) => names.includes(each)) ?? null
}

function requestIdOf({ flow }: ModuleView, name: NameInScope, known: Names): Ranked | null {
  const { path, ref } = name
  if (REQUEST_ID.test(path[path.length - 1] ?? '')) return { rank: 0, field: field('requestId', written(name, known)) }
  const member = flow.instruction(ref)
  if (path.length !== 2 || path[1] !== 'id' || member.kind !== 'member') return null
  const isOfRequest = flow.identities
    .of({ fn: ref.fn, value: member.object })
    .some(({ type }) => type?.endsWith('.Request') ?? false)
  return isOfRequest ? { rank: 1, field: field('requestId', written(name, known)) } : null
}

/** The name as it can be written at the place: what may be missing there is asked for. */
function written({ path, isRead, isRequest }: NameInScope, { there }: Names): string {
  return path.slice(1).reduce((text, member, i) => {
    const owner = path.slice(0, i + 1).join('.')
    const isThere = isRead || there.has(owner) || (i === 0 && isRequest)
    return `${text}${isThere ? '.' : '?.'}${member}`
  }, path[0] ?? '')
}

/** `user` of `if (!user)` and of `if (user == null)` around the place. */
function absentNames(view: ModuleView, before: ValueRef, names: readonly NameInScope[]): ReadonlySet<string> {
  const cfg = view.flow.cfg(before.fn)
  const block = cfg.blockOf[before.value] ?? -1
  if (block < 0) return new Set()
  const conditions = cfg.conditions(blockId(block))
  const asked = conditions.flatMap(({ value, truthy }) => nothingIn(view.flow, before.fn, value, truthy))
  const [error, ...results] = cfg.fn.parameters
  const isError = /^_?e(?:rr|rror)?$/i.test(error?.name ?? '')
  const failed =
    isError && conditions.some(({ value, truthy }) => truthy && isVariable(view.flow, { fn: before.fn, value }, error))
  return new Set([
    ...names.filter(({ ref }) => ref.fn === before.fn && asked.includes(ref.value)).map(({ path }) => path.join('.')),
    ...(failed ? results.flatMap(({ name }) => name ?? []) : []),
  ])
}

function isVariable(flow: ModuleFlow, ref: ValueRef, parameter: Parameter | undefined): boolean {
  const load = flow.instruction(ref)
  return load.kind === 'load' && load.variable === parameter?.variable
}

/** The values that are false, null or undefined when the condition comes out so. */
function nothingIn(flow: ModuleFlow, fn: FunctionIndex, value: ValueId, truthy: boolean): readonly ValueId[] {
  const condition = flow.instruction({ fn, value })
  if (condition.kind !== 'operator') return truthy ? [] : [value]
  const [left, right] = condition.operands
  if (left === undefined) return []
  if (condition.op === '!') return nothingIn(flow, fn, left, !truthy)
  const isEqual = /^===?$/.test(condition.op) ? truthy : /^!==?$/.test(condition.op) && !truthy
  return isEqual && right !== undefined && isNothing(flow, { fn, value: right }) ? [left] : []
}

/** What is read from on every way to the place without asking whether it is there. */
function namesThere(flow: ModuleFlow, names: readonly NameInScope[]): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ ref, path, isRead }) => {
      const member = flow.instruction(ref)
      return isRead && member.kind === 'member' && !member.optional ? [path.slice(0, -1).join('.')] : []
    }),
  )
}
