// What a parameter is given: by the calls that a trace came through, by other callers in the file, by library functions that run a callback.
import type { FunctionIndex, ValueRef } from '../ir/ids'
import type { Call } from '../ir/instruction'
import { emitsTo } from '../summary/own-events'
import { callAt, type ModuleFlow } from './module-flow'
import { ANY_KEY } from './access-keys'
import type { Next, TraceNode } from './trace'

/** Values that the parameter of a trace's node is given. */
export function behindParameter(
  flow: ModuleFlow,
  node: TraceNode,
  index: number,
  intoCallers: boolean,
): readonly Next[] {
  const inner = node.stack[node.stack.length - 1]
  if (inner) {
    const stack = node.stack.slice(0, -1)
    return argumentsFor(flow, node, callAt(flow, inner)?.call.args ?? [], index).map(({ value, path }) => ({
      ref: { fn: inner.fn, value },
      path,
      via: 'argument',
      call: inner,
      stack,
    }))
  }
  const next: Next[] = callbackValues(flow, node.ref.fn, index)
  if (!intoCallers) return next
  for (const caller of flow.graph.callers(node.ref.fn)) {
    for (const { value, path } of argumentsFor(flow, node, (flow.instruction(caller) as Call).args, index))
      next.push({ ref: { fn: caller.fn, value }, path, via: 'argument', call: caller })
  }
  for (const { ref, call } of emitsTo(flow, node.ref.fn)) {
    for (const { value, path } of argumentsFor(flow, node, call.args, index + 1))
      next.push({ ref: { fn: ref.fn, value }, path, via: 'argument', call: ref })
  }
  return next
}

/** An argument, and the member path of it that is wanted. */
interface GivenPart {
  readonly value: Call['args'][number]['value']
  readonly path: readonly string[]
}

/** The argument for a parameter; for `...rest` each of those that it collects, or the one that is read of it. */
function argumentsFor(
  flow: ModuleFlow,
  { ref, path }: TraceNode,
  args: Call['args'],
  index: number,
): readonly GivenPart[] {
  if (!isRestParameter(flow, ref)) {
    const given = args[index]
    return given && !given.spread ? [{ value: given.value, path }] : []
  }
  const chosen = restArguments(path)
  if (!chosen) return []
  const { from, to, path: inside } = chosen
  return args
    .slice(index + from, to === null ? undefined : index + to)
    .map(({ value, spread }) => ({ value, path: spread ? path : inside }))
}

/** The parameter collects all arguments from its place on: `(message, ...rest) => …`. */
export function isRestParameter(flow: ModuleFlow, ref: ValueRef): boolean {
  const parameter = flow.instruction(ref)
  return parameter.kind === 'parameter' && flow.facts.functions[ref.fn]?.parameters[parameter.index]?.rest === true
}

/** Which of the arguments that a rest parameter collects are wanted, and what of them; `to` null: all that follow. */
export interface RestArguments {
  readonly from: number
  readonly to: number | null
  readonly path: readonly string[]
}

/**
 * Which arguments a member path of a rest parameter asks for: all, or of `rest[1].name` the second. Null: none, as `rest.length`.
 * As everywhere in traces, a path goes through the elements of a list: `name` asks each of them.
 */
export function restArguments(path: readonly string[]): RestArguments | null {
  const [first, ...inside] = path
  if (first === 'length') return null
  if (first === ANY_KEY) return { from: 0, to: null, path: inside }
  const at = first !== undefined && /^\d+$/.test(first) ? Number(first) : null
  return at === null ? { from: 0, to: null, path } : { from: at, to: at + 1, path: inside }
}

/** Values that library functions pass to a callback's parameter: `items.forEach((item) => …)`. */
function callbackValues(flow: ModuleFlow, fn: FunctionIndex, index: number): Next[] {
  const next: Next[] = []
  for (const use of flow.graph.passedTo(fn)) {
    const site = callAt(flow, use.call)
    if (!site || use.inside.length > 0) continue
    for (const { row } of flow.rows(site, 'flow')) {
      if (row.to !== `Argument[${use.index}].Parameter[${index}]`) continue
      for (const ref of flow.at(site, row.from)) next.push({ ref, via: row.as === 'element' ? 'element' : 'copy' })
    }
  }
  return next
}
