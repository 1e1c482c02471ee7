// Which parameters of a function, or which members of them, become part of its result.
import type { FunctionIr } from '../ir/module'
import type { ModuleFlow } from '../flow/module-flow'
import { callAt } from '../flow/module-flow'
import { trace, wayTo, type TraceNode, type Visit } from '../flow/trace'
import { takenOut } from '../query/leaks/left-behind'
import { endsEveryFear } from './harmless-calls'
import type { ParameterFlow } from './module-interface'

/** Flows of a function, each once, in parameter order. */
export function parameterFlows(flow: ModuleFlow, fn: FunctionIr): readonly ParameterFlow[] {
  if (fn.parameters.length === 0) return []
  const found = new Map<string, ParameterFlow>()
  for (const returned of flow.graph.returns(fn.index)) {
    trace(flow, returned, {
      intoCallers: false,
      visit: (node): Visit => {
        const instruction = flow.instruction(node.ref)
        // How long something is carries nothing of it.
        if (instruction.kind === 'member' && instruction.property === 'length') return 'stop'
        const site = instruction.kind === 'call' ? callAt(flow, node.ref) : null
        if (site && endsEveryFear(flow, site)) return 'stop'
        if (instruction.kind !== 'parameter' || node.ref.fn !== fn.index)
          return flow.valueRows(node.ref, 'source').length > 0 && instruction.kind === 'call' ? 'stop' : 'continue'
        const without = node.path.length === 0 ? [...takenOut(flow, node)].sort() : []
        const place = { parameter: instruction.index, path: node.path, as: formOf(node), to: keysOnTheWay(flow, node) }
        const left = without.length === 0 ? place : { ...place, without }
        found.set(JSON.stringify(left), left)
        return 'stop'
      },
    })
  }
  return [...found.keys()].sort().map((key) => found.get(key) as ParameterFlow)
}

function formOf(node: TraceNode): ParameterFlow['as'] {
  return wayTo(node).some(({ via }) => via === 'text' || via === 'json' || via === 'operand') ? 'text' : 'value'
}

/** Keys of the objects that the function puts the value into, outermost first: where it stands in the result. */
function keysOnTheWay(flow: ModuleFlow, node: TraceNode): readonly string[] {
  const keys: string[] = []
  for (const step of wayTo(node)) {
    if (step.via === 'member') return keys
    const object = step.via === 'property' && step.from ? flow.instruction(step.from.ref) : null
    const key = object?.kind === 'object' ? object.properties[step.detail]?.key : null
    if (key) keys.push(key)
  }
  return keys
}
