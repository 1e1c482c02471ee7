// Which parts of a value are asked for: a key by name, each value of an object, a piece that holds no secret.
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import type { TraceNode } from '../flow/trace'

/** `new URL(text).hostname`: credentials and tokens stand in other parts. */
export function isHarmlessPart(flow: ModuleFlow, call: CallSite, [wanted]: readonly string[]): boolean {
  if (wanted === undefined || !/^(?:host|hostname|origin|port|protocol)$/.test(wanted)) return false
  return flow.rows(call, 'flow').some(({ row }) => row.as === 'url')
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

/** `token.split('.')[1]`: a piece of a text is no longer what the text was named. */
export function isTakenApart(flow: ModuleFlow, node: TraceNode): boolean {
  if (node.via !== 'element' || !node.from) return false
  const from = callAt(flow, node.from.ref)
  return from !== null && flow.rows(from, 'flow').some(({ row }) => row.from === 'Receiver' && row.as === 'collection')
}

/** `for (const [name, value] of Object.entries(headers))` */
export function isEachValue(flow: ModuleFlow, { via, path, from }: TraceNode): boolean {
  const call = via === 'element' && from ? callAt(flow, from.ref) : null
  if (!call || path.length > 1 || (path[0] ?? '1') !== '1') return false
  return flow.rows(call, 'flow').some(({ row }) => row.from === 'Argument[0]' && row.as === 'collection')
}
