// What is known of an error where it is thrown or handed on: its classes, its status, its flags.
import type { ValueId, ValueRef } from '../../ir/ids'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { errorClassAt, madeErrorOf, memberGiven, type ErrorClass } from '../../summary/error-classes'
import { calleeName, nameOf } from '../../flow/written-names'
import type { ThrownError } from './error-conditions'
import type { RefusalRow } from '../../model/rows'
import { statusIn, statusOf } from '../refusals/refusals'

/** An error that is made in the file. */
export interface MadeError {
  readonly error: ThrownError
  /** The call that makes it. */
  readonly made: ValueRef
  /** It is one of the framework's own, which nobody catches but to answer. */
  readonly isOfFramework: boolean
}

/** The error that a value is; null where it is none that is made here. */
export function thrownErrorAt(flow: ModuleFlow, ref: ValueRef): MadeError | null {
  // A function that makes the error stands for it at its call.
  const makers = [ref, ...flow.producers(ref)].flatMap((made) => [made, ...assignedTo(flow, made)])
  for (const made of makers) {
    const call = flow.instruction(made)
    if (call.kind !== 'call') continue
    const site = { ref: made, call }
    const error = ofCall(flow, site)
    if (!error) continue
    const isOfFramework = flow.rows(site, 'refusal').some(({ row }) => row.frameworkLogs === 'never')
    return { error, made, isOfFramework }
  }
  return null
}

/** `new Error()` of `Object.assign(new Error(), { status: 403 })`. */
function assignedTo(flow: ModuleFlow, ref: ValueRef): readonly ValueRef[] {
  const call = flow.instruction(ref)
  const [target] =
    call.kind === 'call' && nameOf(flow, { fn: ref.fn, value: call.callee }) === 'assign' ? call.args : []
  return target ? flow.producers({ fn: ref.fn, value: target.value }) : []
}

function ofCall(flow: ModuleFlow, site: CallSite): ThrownError | null {
  const callee = { fn: site.ref.fn, value: site.call.callee }
  const [matched] = flow.rows(site, 'refusal').filter(({ row }) => row.form === 'error' || row.form === 'throw')
  const cls = site.call.form === 'new' ? errorClassAt(flow, callee) : madeAt(flow, site)
  if (matched) {
    const name = site.call.form === 'new' ? calleeName(flow, site) : null
    const classes = [...(name === null ? [] : [name]), ...(matched.row.extends ?? [])]
    const status = statusOf(flow, site, matched.row)
    return { classes, isComplete: matched.row.extends !== undefined, status, members: membersOf(matched.row, status) }
  }
  return cls ? ofClass(flow, site, cls) : null
}

/** `AppError.unauthorized()`: what the function makes and returns, of this file or another. */
function madeAt(flow: ModuleFlow, site: CallSite): ErrorClass | null {
  if (site.call.form !== 'call') return null
  const [own, ...others] = flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee })
  const fn = own === undefined || others.length > 0 ? undefined : flow.facts.functions[own]
  if (fn) return madeErrorOf(flow, fn)
  const [linked, ...more] = flow.linked(site)
  return more.length === 0 ? (linked?.call.makes ?? null) : null
}

/** Members that errors of libraries have: what tells the row from others, and whose fault the error is. */
function membersOf(row: RefusalRow, status: number | null): ThrownError['members'] {
  const found: Record<string, string | number | boolean | null> =
    status === null ? {} : { expose: status < 500, isServer: status >= 500 }
  for (const name of row.flags ?? []) found[name] = true
  for (const [position, wanted] of Object.entries(row.when ?? {})) {
    const name = /\.Member\[(\w+)\]$/.exec(position)?.[1]
    if (name !== undefined && (wanted === null || typeof wanted !== 'object')) found[name] = wanted
  }
  return found
}

const STATUS_MEMBERS = ['status', 'statusCode', 'httpStatus', 'httpStatusCode', 'code', 'httpCode']

function ofClass(flow: ModuleFlow, { ref, call }: CallSite, cls: ErrorClass): ThrownError {
  const members: Record<string, string | number | boolean | null> = {}
  for (const [name, member] of Object.entries(cls.members)) {
    const known = memberGiven(flow, ref.fn, call, member)
    if (known && 'constant' in known) members[name] = known.constant
  }
  Object.assign(members, writtenMembers(flow, ref))
  const statuses = STATUS_MEMBERS.flatMap((name) => {
    const value = members[name]
    return typeof value === 'number' && value >= 100 && value < 600 ? [value] : []
  })
  const named = cls.isComplete ? null : statusByName(cls.classes)
  return { classes: cls.classes, isComplete: cls.isComplete, status: statuses[0] ?? named, members }
}

/** `error.status = 403` behind `const error = new Error()`, `Object.assign(new Error(), { status: 403 })`: members that are written once. */
function writtenMembers(flow: ModuleFlow, made: ValueRef): ThrownError['members'] {
  const found: Record<string, string | number | boolean | null> = {}
  const written = new Set<string>()
  const write = (property: string | null, value: ValueId): void => {
    if (property === null) return
    const ref = { fn: made.fn, value }
    const constant = flow.constant(ref) ?? (STATUS_MEMBERS.includes(property) ? statusIn(flow, ref) : null)
    if (written.has(property)) delete found[property]
    else if (constant !== null) found[property] = constant
    written.add(property)
  }
  const isMade = (value: ValueId | undefined): boolean =>
    value !== undefined &&
    flow.producers({ fn: made.fn, value }).every(({ fn, value: at }) => fn === made.fn && at === made.value)
  for (const instruction of flow.facts.functions[made.fn]?.instructions ?? []) {
    if (instruction.kind === 'set-member' && !instruction.deletes && isMade(instruction.object))
      write(instruction.property, instruction.value)
    if (instruction.kind !== 'call' || nameOf(flow, { fn: made.fn, value: instruction.callee }) !== 'assign') continue
    const [target, ...sources] = instruction.args
    for (const source of isMade(target?.value) ? sources : []) {
      const given = flow.instruction({ fn: made.fn, value: source.value })
      if (given.kind === 'object') for (const { key, value } of given.properties) write(key, value)
    }
  }
  return found
}

const STATUS_BY_NAME: readonly (readonly [RegExp, number])[] = [
  [/^(?:Unauthori[sz]ed|Unauthenticated|Authentication|InvalidCredentials?|InvalidToken|TokenExpired)/i, 401],
  [/^(?:Forbidden|AccessDenied|NotAllowed|PermissionDenied|NoPermission)/i, 403],
  [/NotFound/i, 404],
]

/** The status that classes of these names have everywhere. */
export function statusByName(classes: readonly string[]): number | null {
  for (const name of classes) for (const [pattern, status] of STATUS_BY_NAME) if (pattern.test(name)) return status
  return null
}
