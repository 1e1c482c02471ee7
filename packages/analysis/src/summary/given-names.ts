// What the value that a function gives is called in the function: `() => config.apiKey`.
import type { ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import type { ModuleFlow } from '../flow/module-flow'
import { trace, type TraceNode, type Visit } from '../flow/trace'
import { nameOf } from '../flow/written-names'
import { MAX_GIVEN_NAMES } from '../limits'
import type { ValueInterface } from './module-interface'

/** Names of variables and members that the function returns unchanged, in the order in which they are met. */
export function givenNames(flow: ModuleFlow, fn: FunctionIr): readonly string[] {
  const found = new Set<string>()
  const visit = ({ ref, path, via }: TraceNode): Visit => {
    const { kind } = flow.instruction(ref)
    if (!/^(?:start|copy|captured|member|property)$/.test(via) || !/^(?:load|store|member|await|object)$/.test(kind))
      return 'stop'
    // Of an object that is returned only what is read of it counts.
    if (kind === 'object' && path.length === 0) return 'stop'
    const name = path.length === 0 && (kind === 'load' || kind === 'member') ? nameOf(flow, ref) : null
    if (name !== null) found.add(name)
    return 'continue'
  }
  for (const returned of flow.graph.returns(fn.index)) trace(flow, returned, { intoCallers: false, visit })
  return [...found].slice(0, MAX_GIVEN_NAMES)
}

/** What `process.env.NAME` is called there; nothing for other values. */
export function environmentName(flow: ModuleFlow, ref: ValueRef): Pick<ValueInterface, 'gives'> {
  const read = flow.instruction(ref)
  if (read.kind !== 'member' || read.property === null) return {}
  const rows = flow.sourceRows({ fn: ref.fn, value: read.object }, [])
  return rows.some(({ row }) => row.kind === 'environment' && row.capitals === true) ? { gives: [read.property] } : {}
}
