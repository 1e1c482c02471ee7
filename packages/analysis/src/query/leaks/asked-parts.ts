// Which parts of a value are asked for: a key by name, each value of an object, a piece that holds no secret.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { isBehindBlank } from '../../flow/text-pieces'
import { calleeName, nameOf } from '../../flow/written-names'
import { ANY_KEY, trace, type TraceNode, type Visit } from '../../flow/trace'

/** `new URL(text).hostname`: credentials and tokens stand in other parts. */
export function isHarmlessPart(flow: ModuleFlow, call: CallSite, [wanted]: readonly string[]): boolean {
  if (wanted === undefined || !/^(?:host|hostname|origin|port|protocol|pathname)$/.test(wanted)) return false
  const isAddress = flow.rows(call, 'flow').some(({ row }) => row.as === 'url')
  return isAddress && (wanted !== 'pathname' || !flow.at(call, 'Argument[0]').some((ref) => isPathComposed(flow, ref)))
}

/** `https://host/reset/${token}`: a value is put into the path, behind the host and in front of any query. */
function isPathComposed(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).some((made) => {
    const pieces = piecesOf(flow, made)
    const query = pieces.findIndex((piece) => piece !== null && /[?#]/.test(piece))
    const path = query < 0 ? pieces : pieces.slice(0, query)
    return path.some((piece, i) => i > 0 && piece === null)
  })
}

/** What a text is put together of; null: a value that is not constant. Nothing for other values. */
function piecesOf(flow: ModuleFlow, made: ValueRef): readonly (string | null)[] {
  const text = flow.instruction(made)
  if (text.kind === 'template')
    return text.strings.flatMap((piece, i) => [
      ...(piece === '' ? [] : [piece]),
      ...(i < text.values.length ? [null] : []),
    ])
  if (text.kind !== 'operator' || text.op !== '+') return []
  return text.operands.map((value) => {
    const piece = flow.constant({ fn: made.fn, value })
    return typeof piece === 'string' ? piece : null
  })
}

/** The key that a call asks something for: `headers.get('authorization')`. */
export function keyAsked(flow: ModuleFlow, call: CallSite, name: string): string | null {
  const [first, ...others] = call.call.args
  if (!first || others.length > 1 || !/^(?:header|get(?:Header|Item)?)$/.test(name)) return null
  if (flow.instruction({ fn: call.ref.fn, value: call.call.callee }).kind !== 'member') return null
  if (flow.graph.functionsOf({ fn: call.ref.fn, value: call.call.callee }).length > 0) return null
  const key = flow.constant({ fn: call.ref.fn, value: first.value })
  return typeof key === 'string' ? key : null
}

/** What is asked for the key: `cookies` in `ctx.cookies.get('sid')`, `(await cookies()).get('sid')`. */
export function askedName(flow: ModuleFlow, { ref, call }: CallSite): string | null {
  const callee = flow.instruction({ fn: ref.fn, value: call.callee })
  if (callee.kind !== 'member') return null
  const holder = { fn: ref.fn, value: callee.object }
  const [made] = flow.producers(holder)
  const maker = made && callAt(flow, made)
  return maker ? calleeName(flow, maker) : nameOf(flow, holder)
}

/** `token.split('.')[1]`: a piece of a text is no longer what the text was named, unless it is what follows `Bearer`. */
export function isTakenApart(flow: ModuleFlow, node: TraceNode): boolean {
  if (node.via !== 'element' || !node.from) return false
  const from = callAt(flow, node.from.ref)
  if (!from || !flow.rows(from, 'flow').some(({ row }) => row.from === 'Receiver' && row.as === 'collection'))
    return false
  return !isBehindBlank(flow, from, node.from.path)
}

/** `for (const [name, value] of Object.entries(headers))`, `for (const name in headers) log(headers[name])` */
export function isEachValue(flow: ModuleFlow, node: TraceNode): boolean {
  const { via, path, from } = node
  if (via === 'member')
    return path.length === 1 && path[0] === ANY_KEY && from !== null && isReadByOwnKeys(flow, from.ref)
  const call = via === 'element' && from ? callAt(flow, from.ref) : null
  if (!call || path.length > 1 || (path[0] ?? '1') !== '1') return false
  return flow.rows(call, 'flow').some(({ row }) => row.from === 'Argument[0]' && row.as === 'collection')
}

/** `record[key]` where `key` goes through the keys of that record. */
function isReadByOwnKeys(flow: ModuleFlow, read: ValueRef): boolean {
  const member = flow.instruction(read)
  if (member.kind !== 'member' || member.property !== null || member.computed === null) return false
  const record = { fn: read.fn, value: member.object }
  let isOwn = false
  const visit = ({ ref }: TraceNode): Visit => {
    const made = flow.instruction(ref)
    if (made.kind === 'element' && made.mode === 'key') isOwn ||= isSame(flow, record, { fn: ref.fn, value: made.of })
    const call = made.kind === 'call' ? callAt(flow, ref) : null
    const listed = call ? flow.rows(call, 'barrier').flatMap(({ row }) => row.keysOf ?? []) : []
    isOwn ||= listed.some((keysOf) => call && flow.at(call, keysOf).some((of) => isSame(flow, record, of)))
    return call ? 'stop' : 'continue'
  }
  trace(flow, { fn: read.fn, value: member.computed }, { intoCallers: false, visit })
  return isOwn
}

/** The same variable, or made by the same instruction. */
function isSame(flow: ModuleFlow, a: ValueRef, b: ValueRef): boolean {
  const [one, other] = [flow.instruction(a), flow.instruction(b)]
  if (one.kind === 'load' && other.kind === 'load' && one.variable === other.variable) return true
  const made = flow.producers(b).map(refKey)
  return flow.producers(a).every((each) => made.includes(refKey(each)))
}
