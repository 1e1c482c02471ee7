// Options of a logger that another file of the project, or a call, puts together: what they hide is not seen here, and believed.
import type { ValueRef } from '../../ir/ids'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { rootsOf } from '../../flow/producers'
import { MAX_PARENTS } from '../../limits'

/** The value is another file's of the project, a part of it, or made by a function of it: `options.logger`, `hide()`. */
export function isOfOwnFile(flow: ModuleFlow, ref: ValueRef): boolean {
  if (isImported(flow, ref)) return true
  return flow.producers(ref).some((made) => {
    const call = flow.instruction(made)
    return call.kind === 'call' && isImported(flow, { fn: made.fn, value: call.callee })
  })
}

function isImported(flow: ModuleFlow, ref: ValueRef): boolean {
  return rootsOf(flow, ref).some((root) => {
    const made = flow.instruction(root)
    return made.kind === 'load' && flow.variable(made.variable).import?.module.startsWith('.') === true
  })
}

/** The object that would have the last member of the position is not written out here: `pino(options)`, `pino({ ...options })`, also where a member of it is written later, `pino(Object.assign({}, defaults))`. */
export function mayBeSaidElsewhere(flow: ModuleFlow, maker: CallSite, position: string): boolean {
  const at = position.lastIndexOf('.Member[')
  if (at < 0) return false
  const names = position.slice(at + '.Member['.length, -1).split(',')
  return flow.at(maker, position.slice(0, at)).some((ref) => mayHave(flow, ref, names, 0))
}

function mayHave(flow: ModuleFlow, ref: ValueRef, names: readonly string[], depth: number): boolean {
  if (isOfOwnFile(flow, ref)) return true
  if (depth > MAX_PARENTS) return false
  if (depth > 0 && isGivenLater(flow, ref, names)) return true
  return flow.producers(ref).some((made) => {
    const options = flow.instruction(made)
    if (options.kind === 'object')
      return options.properties.some(
        ({ kind, key, value }) =>
          (depth > 0 && key !== null && names.includes(key)) ||
          (kind === 'spread' && mayHave(flow, { fn: made.fn, value }, names, depth + 1)),
      )
    return (
      options.kind === 'call' &&
      options.args.some(({ value }) => mayHave(flow, { fn: made.fn, value }, names, depth + 1))
    )
  })
}

/** `options.redact = …`, of a variable that is spread into the options. */
function isGivenLater(flow: ModuleFlow, ref: ValueRef, names: readonly string[]): boolean {
  const load = flow.instruction(ref)
  return load.kind === 'load' && names.some((name) => flow.members.ofVariable(load.variable, name).length > 0)
}
