// The address a request comes from, as the models of its framework name it: what inserted records say of "where from".
import type { FunctionIndex } from '../ir/ids'
import type { ApiNode } from '../model/api-node'
import type { ModuleView } from './view'

/** The type that models give to the member of a request that holds its source address. */
const SOURCE_ADDRESS = 'web.SourceAddress'
const DEPTH = 2

/** Source text such as `req.ip` or `request.info.remoteAddress` for a parameter of the function; null: no parameter has one. */
export function sourceAddress(view: ModuleView, fn: FunctionIndex): string | null {
  for (const parameter of view.facts.functions[fn]?.parameters ?? []) {
    if (parameter.name === null) continue
    for (const node of view.flow.identities.of({ fn, value: parameter.value })) {
      const members = membersTo(node, DEPTH)
      if (members) return [parameter.name, ...members].join('.')
    }
  }
  return null
}

/** Names of the members that lead to a source address. */
function membersTo(node: ApiNode, depth: number): readonly string[] | null {
  for (const [label, next] of node.edges) {
    if (!label.startsWith('member:')) continue
    const name = label.slice('member:'.length)
    if (next.types.some((type) => type.type === SOURCE_ADDRESS)) return [name]
    const inner = depth > 1 ? membersTo(next, depth - 1) : null
    if (inner) return [name, ...inner]
  }
  return null
}
