// Statuses by the names that constants have everywhere: `HttpStatus.UNAUTHORIZED`, `StatusCodes.BAD_REQUEST`.
import type { ValueRef } from '../ir/ids'
import { MAX_NAMES } from '../limits'
import { nameOf } from './written-names'
import type { ValueIndex } from './producers'

const STATUSES: Readonly<Record<string, number | undefined>> = {
  BADREQUEST: 400, UNAUTHORIZED: 401, PAYMENTREQUIRED: 402, FORBIDDEN: 403, NOTFOUND: 404, METHODNOTALLOWED: 405, CONFLICT: 409,
  GONE: 410, PAYLOADTOOLARGE: 413, UNPROCESSABLEENTITY: 422, TOOMANYREQUESTS: 429, INTERNALSERVERERROR: 500, NOTIMPLEMENTED: 501,
  BADGATEWAY: 502, SERVICEUNAVAILABLE: 503, GATEWAYTIMEOUT: 504,
  // of gRPC
  UNAUTHENTICATED: 401, PERMISSIONDENIED: 403, RESOURCEEXHAUSTED: 429, INVALIDARGUMENT: 400, FAILEDPRECONDITION: 400, OUTOFRANGE: 400,
  ALREADYEXISTS: 409, INTERNAL: 500, UNIMPLEMENTED: 501, UNAVAILABLE: 503, DEADLINEEXCEEDED: 504,
} // prettier-ignore

/** By name: the same few come again in every file. */
const memo = new Map<string, number | null>()

/** The status that a member of some list of statuses is named after; null: none. */
export function statusNamed(index: ValueIndex, ref: ValueRef): number | null {
  const instruction = index.instruction(ref)
  if (instruction.kind !== 'member' || instruction.property === null) return null
  const known = memo.get(instruction.property)
  if (known !== undefined) return known
  const status = STATUSES[instruction.property.toUpperCase().replace(/[^A-Z]/g, '')] ?? null
  if (memo.size > MAX_NAMES) memo.clear()
  memo.set(instruction.property, status)
  return status
}

/** The same, where what it is a member of is named after statuses: other lists have members of these names, too. */
export function statusOfList(index: ValueIndex, ref: ValueRef): number | null {
  const instruction = index.instruction(ref)
  if (instruction.kind !== 'member') return null
  const list = nameOf(index, { fn: ref.fn, value: instruction.object })
  return list !== null && /status|http/i.test(list) ? statusNamed(index, ref) : null
}
