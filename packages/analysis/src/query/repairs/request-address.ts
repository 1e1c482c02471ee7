// What the models name of a request: the address that it comes from, its own number. What inserted records say of "where from".
import type { FunctionIndex, ValueRef } from '../../ir/ids'
import type { ApiNode } from '../../model/api-node'
import { functionsAround, type NameInScope } from './names-in-scope'
import type { ModuleView } from '../view'

/** Types that models give to members of a request. */
export type RequestMember = 'web.SourceAddress' | 'web.RequestId'

const DEPTH = 2

/** Source text such as `req.ip` or `request.info.remoteAddress`, for a parameter of the functions around or a name in scope; null: none has one. */
export function requestMember(
  view: ModuleView,
  fn: FunctionIndex,
  names: readonly NameInScope[],
  wanted: RequestMember,
): string | null {
  const of = (name: string, ref: ValueRef): string | null => {
    for (const node of view.flow.identities.of(ref)) {
      const members = membersTo(node, wanted, DEPTH)
      if (members) return [name, ...members].join('.')
    }
    return null
  }
  const hidden = new Set<string>()
  for (const around of functionsAround(view.flow, fn)) {
    const parameters = view.facts.functions[around]?.parameters ?? []
    for (const { name, value } of parameters) {
      const found = name === null || hidden.has(name) ? null : of(name, { fn: around, value })
      if (found !== null) return found
    }
    for (const { name, owner } of view.facts.variables) if (owner === around) hidden.add(name)
  }
  for (const { path, ref, isRead } of names) {
    const found = path.length === 1 && isRead ? of(path[0] ?? '', ref) : null
    if (found !== null) return found
  }
  return null
}

/** Names of the members that lead to it. */
function membersTo(node: ApiNode, wanted: RequestMember, depth: number): readonly string[] | null {
  for (const [label, next] of node.edges) {
    if (!label.startsWith('member:')) continue
    const name = label.slice('member:'.length)
    if (next.types.some((type) => type.type === wanted)) return [name]
    const inner = depth > 1 ? membersTo(next, wanted, depth - 1) : null
    if (inner) return [name, ...inner]
  }
  return null
}
