// What is called, as a reader would name it, from the facts alone: `logger.info`.
import type { ValueId } from '../ir/ids'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { MAX_ACCESS_PATH } from '../limits'

/** Names of the callee, joined by dots; what has no name is left out. */
export function calleePath(flow: ModuleFlow, site: CallSite): string {
  const names: string[] = []
  let at: ValueId | null = site.call.callee
  while (at !== null && names.length < MAX_ACCESS_PATH) {
    const instruction = flow.instruction({ fn: site.ref.fn, value: at })
    if (instruction.kind === 'member') {
      if (instruction.property !== null) names.unshift(instruction.property)
      at = instruction.object
      continue
    }
    if (instruction.kind === 'load') names.unshift(flow.variable(instruction.variable).name)
    else if (instruction.kind === 'ambient') names.unshift(instruction.name)
    at = null
  }
  return names.join('.')
}
