// Parameters of a route whose pattern says what they look like: `/:id(\\d+)`, `/^\/([a-z]+)\.html$/`.
import { visitRegExpAST } from '@eslint-community/regexpp'
import type { FunctionIndex, ValueRef } from '../../ir/ids'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { wayTo, type TraceNode } from '../../flow/trace'
import { parsePattern } from '../../trial/patterns'

/** The handler in which the value is read is registered for paths that hold nothing encoded at its place: no line break, no slash. */
export function isFixedByRoute(flow: ModuleFlow, node: TraceNode): boolean {
  const names = wayTo(node).flatMap(({ path }) => path)
  const read = flow.instruction(node.ref)
  if (read.kind === 'member' && read.property !== null) names.push(read.property)
  return routesAround(flow, node.ref.fn).some((route) => isNarrow(flow, route, names))
}

/** First arguments of the calls that are given the function, or one around it: the routes that it may be registered for. */
export function routesAround(flow: ModuleFlow, inner: FunctionIndex): readonly ValueRef[] {
  const { functions } = flow.facts
  const found: ValueRef[] = []
  for (let fn = functions[inner]; fn; fn = fn.parent === null ? undefined : functions[fn.parent]) {
    for (const { call } of flow.graph.passedTo(fn.index)) {
      const [route] = callAt(flow, call)?.call.args ?? []
      if (route) found.push({ fn: call.fn, value: route.value })
    }
  }
  return found
}

function isNarrow(flow: ModuleFlow, route: TraceNode['ref'], names: readonly string[]): boolean {
  return flow.producers(route).some((made) => {
    const literal = flow.instruction(made)
    if (literal.kind !== 'literal') return false
    if (literal.type === 'regexp') return !takesAnyText(String(literal.value), literal.flags ?? '')
    if (literal.type !== 'string') return false
    return names.some((name) => {
      const found = new RegExp(`:${name.replace(/\W/g, '')}\\(([^)]+)\\)`).exec(String(literal.value))
      return found !== null && name !== '' && !takesAnyText(found[1] as string, '')
    })
  })
}

/** Something in the pattern matches `%`, and so an encoded line break or slash. */
function takesAnyText(source: string, flags: string): boolean {
  const pattern = parsePattern(source, flags)
  if (!pattern) return true
  let found = false
  visitRegExpAST(pattern, {
    onCharacterSetEnter: (node) => {
      found ||= node.kind === 'any' || ('negate' in node && node.negate)
    },
    onCharacterClassEnter: (node) => {
      found ||= node.negate
    },
    onCharacterEnter: (node) => {
      found ||= node.value === 0x25
    },
  })
  return found
}
