// What is known of an error where it is thrown or handed on: its classes, its status, its flags.
import type { FunctionIndex, ValueRef } from '../ir/ids'
import type { Call } from '../ir/instruction'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { errorClassAt, memberGiven, type ErrorClass } from '../summary/error-classes'
import { calleeName } from '../summary/effects'
import type { ThrownError } from './error-conditions'
import { statusOf } from './refusals'

/** The error that a value is; null where it is none that is made here. */
export function thrownErrorAt(
  flow: ModuleFlow,
  ref: ValueRef,
): { readonly error: ThrownError; readonly made: ValueRef } | null {
  for (const made of flow.producers(ref)) {
    const call = flow.instruction(made)
    const error = call.kind === 'call' ? ofCall(flow, { ref: made, call }) : null
    if (error) return { error, made }
  }
  return null
}

function ofCall(flow: ModuleFlow, site: CallSite): ThrownError | null {
  const callee = { fn: site.ref.fn, value: site.call.callee }
  const [matched] = flow.rows(site, 'refusal').filter(({ row }) => row.form === 'error' || row.form === 'throw')
  const cls = site.call.form === 'new' ? errorClassAt(flow, callee) : null
  if (matched) {
    const name = site.call.form === 'new' ? calleeName(flow, site) : null
    const classes = [...(name === null ? [] : [name]), ...(matched.row.extends ?? [])]
    return {
      classes,
      isComplete: matched.row.extends !== undefined,
      status: statusOf(flow, site, matched.row),
      members: {},
    }
  }
  return cls ? ofClass(flow, site.ref.fn, site.call, cls) : null
}

const STATUS_MEMBERS = ['status', 'statusCode', 'httpStatus', 'httpStatusCode', 'code', 'httpCode']

function ofClass(flow: ModuleFlow, fn: FunctionIndex, call: Call, cls: ErrorClass): ThrownError {
  const members: Record<string, string | number | boolean | null> = {}
  for (const [name, member] of Object.entries(cls.members)) {
    const known = memberGiven(flow, fn, call, member)
    if (known && 'constant' in known) members[name] = known.constant
  }
  const statuses = STATUS_MEMBERS.flatMap((name) => {
    const value = members[name]
    return typeof value === 'number' && value >= 100 && value < 600 ? [value] : []
  })
  const named = cls.isComplete ? null : statusByName(cls.classes)
  return { classes: cls.classes, isComplete: cls.isComplete, status: statuses[0] ?? named, members }
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
