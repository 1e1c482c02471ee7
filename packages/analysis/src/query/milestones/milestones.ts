// Milestones: what succeeds and must be on record. Logins, logouts, tokens, passwords, second factors; users, roles, permissions and
// keys that are made, changed or deleted. Told by models, or by what the code itself calls things.
import { valueId, type FunctionIndex, type ValueId, type ValueRef } from '../../ir/ids'
import type { SetMember } from '../../ir/instruction'
import type { FunctionIr } from '../../ir/module'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName, nameOf, receiverName } from '../../flow/written-names'
import { eventOfCall } from './milestone-calls'
import { hasWord, splitWords } from '../names'

/** Something that has happened. */
export interface Milestone {
  /** Id in the vocabulary of security events. */
  readonly event: string
  readonly ref: ValueRef
  /** A service is asked for it by a call of this name, so that only the function that serves the request is asked for a record. */
  readonly byCall?: 'certain' | 'likely'
}

/** All milestones of a file, in source order of their functions. */
export function findMilestones(flow: ModuleFlow): readonly Milestone[] {
  const called = flow.calls.flatMap((site) => {
    const event = flow.rows(site, 'event')[0]?.row.event ?? ofName(flow, site)
    const called = event === null ? eventOfCall(flow, site) : null
    if (called !== null) return [{ event: called.event, ref: site.ref, byCall: called.confidence }]
    if (event === null || (event === 'session_logout' && goesOn(flow, site.ref.fn))) return []
    return [{ event, ref: site.ref }]
  })
  return [...called, ...flow.facts.functions.flatMap((fn) => sessionsBegun(flow, fn))]
}

/** The request goes on behind it, `next()`: an old session is thrown away, and nobody has asked for it. */
function goesOn(flow: ModuleFlow, fn: FunctionIndex): boolean {
  return flow.calls.some(
    ({ ref, call }) =>
      ref.fn === fn &&
      call.args.length === 0 &&
      flow.identities.of({ fn, value: call.callee }).some(({ type }) => type?.endsWith('.Next') === true),
  )
}

/** `req.session.user = user`, `req.session.userId = user.id` */
function sessionsBegun(flow: ModuleFlow, fn: FunctionIr): readonly Milestone[] {
  return fn.instructions.flatMap((write, at) => {
    if (write.kind !== 'set-member' || !isSessionUser(write)) return []
    const ref = { fn: fn.index, value: valueId(at) }
    if (nameOf(flow, { fn: fn.index, value: write.object }) !== 'session') return []
    const given = flow.instruction({ fn: fn.index, value: write.value })
    const isNothing = given.kind === 'literal' || nameOf(flow, { fn: fn.index, value: write.value }) === 'undefined'
    return isNothing ? [] : [{ event: 'authn_login_success', ref }]
  })
}

function isSessionUser({ property }: SetMember): boolean {
  return property !== null && /^(?:user|userId|user_id|uid|account|accountId|currentUser)$/.test(property)
}

/** What a call does to something whose name says that it is a matter of security; null: nothing. */
function ofName(flow: ModuleFlow, site: CallSite): string | null {
  const method = calleeName(flow, site)
  const verb = method === null ? undefined : VERBS.get(method)
  if (verb === undefined) return site.call.args.length > 0 ? eventOfAction(method) : null
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (callee.kind !== 'member') return null
  const within = eventOfFunction(flow, site.ref.fn)
  if (within === 'user_updated' && clearsCodeOnly(flow, site)) return null
  if (within !== null && verb !== 'delete') return within
  const name =
    tableName(flow, site) ?? receiverName(flow, site) ?? collectionName(flow, { fn: site.ref.fn, value: callee.object })
  return name === null ? null : eventOfRecord(flow, site, name, verb)
}

/** `update({ code: null, attempts: 0 })`: the state of a code that was sent is cleared, and the second factor stays what it is. */
function clearsCodeOnly(flow: ModuleFlow, { ref: { fn }, call }: CallSite): boolean {
  const written = call.args.at(-1)
  const entries = written ? entriesOf(flow, { fn, value: written.value }) : []
  return (
    entries.length > 0 &&
    entries.every(
      ({ key, value }) =>
        flow.constant({ fn, value }) !== undefined && !hasWord(flow.knowledge.words.partsOfFactor, splitWords(key)),
    )
  )
}

/** Keys and values of an object, with those of `$set` and `data` in it. */
function entriesOf(flow: ModuleFlow, ref: ValueRef): readonly { readonly key: string; readonly value: ValueId }[] {
  const object = flow.instruction(ref)
  if (object.kind !== 'object') return []
  return object.properties.flatMap(({ key, value }) => {
    if (key === '$set' || key === 'data') return entriesOf(flow, { fn: ref.fn, value })
    return [{ key: key ?? '', value }]
  })
}

type Verb = 'create' | 'update' | 'delete'

/** Methods of stores: of repositories, models, collections, query builders. */
const VERBS: ReadonlyMap<string, Verb> = new Map([
  ...['create', 'createMany', 'insert', 'insertOne', 'insertMany', 'bulkCreate'].map((name) => [name, 'create'] as const),
  ...['update', 'updateOne', 'updateMany', 'upsert', 'findByIdAndUpdate', 'findOneAndUpdate', 'patch', 'save', 'set']
    .map((name) => [name, 'update'] as const),
  ...['delete', 'deleteOne', 'deleteMany', 'destroy', 'remove', 'softDelete', 'findByIdAndDelete', 'findOneAndDelete', 'findByIdAndRemove', 'del']
    .map((name) => [name, 'delete'] as const),
]) // prettier-ignore

const RECORDS: ReadonlyMap<string, Partial<Record<Verb, string>>> = new Map([
  ['user', { create: 'user_created', delete: 'user_deleted' }],
  ['role', { create: 'authz_change', update: 'authz_change', delete: 'authz_change' }],
  ['permission', { create: 'privilege_permissions_changed', update: 'privilege_permissions_changed', delete: 'privilege_permissions_changed' }],
  ['acl', { create: 'privilege_permissions_changed', update: 'privilege_permissions_changed', delete: 'privilege_permissions_changed' }],
  ['apikey', { create: 'sensitive_create', update: 'sensitive_update', delete: 'sensitive_delete' }],
  ['accesskey', { create: 'sensitive_create', update: 'sensitive_update', delete: 'sensitive_delete' }],
]) // prettier-ignore

/** `User.create`, `prisma.user.delete`, `this.roleRepository.save`, `apiKeys.insertOne` */
function eventOfRecord(flow: ModuleFlow, site: CallSite, name: string, verb: Verb): string | null {
  const words = splitWords(name).filter((word) => !flow.knowledge.words.stores.has(word))
  const record = words.join('').replace(/s$/, '')
  const event = RECORDS.get(record)?.[verb]
  if (event !== undefined) return event
  const changesRights = record === 'user' && verb === 'update' && namesRights(flow, site)
  return changesRights ? 'privilege_permissions_changed' : null
}

/** `users.deleteUser(id)`, `createApiKey(owner)`: the name of the call has the record, and nothing behind it. */
function eventOfAction(method: string | null): string | null {
  const [first, ...rest] = splitWords(method ?? '')
  const action = ACTIONS.get(first ?? '')
  const record = rest.join('').replace(/s$/, '')
  if (action === undefined || rest.length === 0) return null
  // Rooms and lists add and remove users, too; a program that starts adds the permissions that it knows.
  if (record === 'user' && !MAKES_OR_ENDS.test(first ?? '')) return null
  if (record === 'permission' && action === 'create') return null
  return RECORDS.get(record)?.[action] ?? null
}

const ACTIONS: ReadonlyMap<string, Verb> = new Map([
  ...['create', 'insert', 'register', 'add', 'generate'].map((word) => [word, 'create'] as const),
  ...['update', 'change', 'assign', 'grant', 'set'].map((word) => [word, 'update'] as const),
  ...['delete', 'remove', 'revoke', 'destroy'].map((word) => [word, 'delete'] as const),
])

const MAKES_OR_ENDS = /^(?:create|insert|register|delete)$/

/** `User.update({ role })` */
function namesRights(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  const isRight = (key: string | null): boolean =>
    key !== null && /^(?:roles?|permissions?|admin|isAdmin|is_admin|superuser|is_?superuser|scopes?)$/i.test(key)
  const isOff = (at: ValueRef): boolean => typeof flow.constant(at) === 'boolean'
  const holds = (at: ValueRef, depth: number): boolean => {
    const object = flow.instruction(at)
    return (
      object.kind === 'object' &&
      object.properties.some(
        ({ key, value, kind }) =>
          kind !== 'spread' &&
          ((isRight(key) && (/admin/i.test(key ?? '') || !isOff({ fn: at.fn, value }))) ||
            (depth > 0 && /^(?:data|\$set)$/.test(key ?? '') && holds({ fn: at.fn, value }, depth - 1))),
      )
    )
  }
  return call.args.some(({ value }) => holds({ fn: ref.fn, value }, 1))
}

/** `db.collection('users')`, `knex('users')`, `dataSource.getRepository(User)` */
function collectionName(flow: ModuleFlow, object: ValueRef): string | null {
  const made = callAt(flow, object)
  if (made?.call.args.length !== 1) return null
  const given = { fn: object.fn, value: made.call.args[0]?.value as ValueId }
  const constant = flow.constant(given)
  if (typeof constant === 'string') return constant
  return calleeName(flow, made) === 'getRepository' ? nameOf(flow, given) : null
}

/** `db.delete(users)`, `db.update(users).set({ role })`, `manager.delete(User, id)`: the table or class of the records is given. */
function tableName(flow: ModuleFlow, site: CallSite): string | null {
  const method = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (method.kind !== 'member') return null
  const before = method.property === 'set' ? callAt(flow, { fn: site.ref.fn, value: method.object }) : site
  const [table] = before && (before === site || calleeName(flow, before) === 'update') ? before.call.args : []
  if (!before || !table || !OF_DATABASE.test(receiverName(flow, before) ?? '')) return null
  const given = { fn: site.ref.fn, value: table.value }
  const named = flow.instruction(given).kind === 'load' || flow.instruction(given).kind === 'member'
  return named ? nameOf(flow, given) : null
}

/** What holds all tables. */
const OF_DATABASE = /^_?(?:db|database|drizzle|orm|tx|trx|transaction|em|manager|entityManager|dataSource)$/i

/** Functions whose name says what they change about a login. */
function eventOfFunction(flow: ModuleFlow, fn: FunctionIndex): string | null {
  const name = flow.facts.functions[fn]?.name ?? ''
  if (/^(?:(?:change|reset|update|set)_?(?:\w+_?)?passw(?:or)?d|passw(?:or)?d_?(?:change|reset|update))$/i.test(name))
    return 'authn_password_change'
  return /^(?:enable|disable|reset|remove|activate|deactivate)_?(?:mfa|2fa|totp|two_?factor\w*|otp)$/i.test(name)
    ? 'user_updated'
    : null
}
