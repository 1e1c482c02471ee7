// Parts that one of many things may lack: a folder of a fixed name in each package. That it cannot be read is an ordinary answer.
import type { FunctionIndex, ValueRef } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import { callAt, type ModuleFlow } from '../../flow/module-flow'

/** A callback, and the call that it is given to. */
interface Callback {
  readonly fn: FunctionIr
  readonly attachedTo?: ValueRef | null
}

/**
 * `plugins.forEach((plugin) => readdir(join(plugin, 'pages'), (err, names) => { if (err) return; … }))`: a part of a fixed name is looked for in
 * each of many things, and not each has it.
 */
export function isOptionalPart(flow: ModuleFlow, { fn, attachedTo }: Callback): boolean {
  const site = attachedTo ? callAt(flow, attachedTo) : null
  const [path] = site?.call.args ?? []
  if (!site || !path || !isRunForEach(flow, site.ref.fn)) return false
  const isFixedPart = flow.producers({ fn: site.ref.fn, value: path.value }).every((made) => {
    const joined = callAt(flow, made)
    const last = joined?.call.args.at(-1)
    const text = flow.instruction(made)
    if (text.kind === 'template') return /\/[\w./-]*[\w-]$/.test(text.strings.at(-1) ?? '')
    return (
      !!joined &&
      !!last &&
      joined.call.args.length > 1 &&
      typeof flow.constant({ fn: made.fn, value: last.value }) === 'string'
    )
  })
  const leavesAtOnce = fn.blocks.some(({ terminal }) => {
    const [error] = fn.parameters
    const asked = terminal.kind === 'branch' ? flow.instruction({ fn: fn.index, value: terminal.condition }) : null
    if (terminal.kind !== 'branch' || asked?.kind !== 'load' || asked.variable !== error?.variable) return false
    const then = fn.blocks[terminal.then]
    return (
      then?.terminal.kind === 'return' &&
      then.terminal.value === null &&
      then.body.every((value) => fn.instructions[value]?.kind !== 'call')
    )
  })
  return isFixedPart && leavesAtOnce
}

/** The function is what a method of the language runs for each element of a list. */
function isRunForEach(flow: ModuleFlow, fn: FunctionIndex): boolean {
  return flow.graph.passedTo(fn).some(({ call }) => {
    const loop = callAt(flow, call)
    return (
      loop !== null && flow.rows(loop, 'callback').some(({ row, area }) => area === 'ecmascript' && row.runs === 'now')
    )
  })
}
