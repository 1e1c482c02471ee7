// Error-first callbacks by convention: `find(id, (err, rows) => …)` of a function of which no model tells what it calls back with.
import type { FunctionIr } from '../../ir/module'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { calleeName } from '../../flow/written-names'
import type { ValueRef } from '../../ir/ids'

/** Names of the first parameter. A bare `e` is an event as often. */
const ERROR_NAME = /^_*(err|error|er)\d*$|[a-z](Err|Error)$/

/** Second parameters of functions that are given requests, or elements of lists. */
const OTHER_SECOND = /^_*(req|request|ctx|context|i|idx|index|key|n|next|state|info)$/i

/** Calls that register a function, or call it for each element, or for each failure of something. */
const OTHER_CALLEE =
  /^(on|once|off|use|add\w*Listener|removeListener|prependListener|set\w*Handler|subscribe|catch\w*|then|fail|finally|tap\w*|forEach|map|filter|flatMap|some|every|find\w*Index|reduce\w*|sort|each\w*|on[A-Z]\w*|handle\w*|describe|it|test)$/

/** A function written as the last argument of a call, which takes an error first. */
export interface ErrorFirstCallback {
  readonly ref: ValueRef
  /** The function asks whether there is an error. */
  readonly isTested: boolean
}

/** The error-first callback of a call without a model; null where there is none, or where it may be something else. */
export function errorFirstCallback(flow: ModuleFlow, site: CallSite): ErrorFirstCallback | null {
  const last = site.call.args.at(-1)
  if (last === undefined || last.spread || site.call.form !== 'call') return null
  const ref = { fn: site.ref.fn, value: last.value }
  const given = flow.instruction(ref)
  const fn = given.kind === 'function' ? flow.facts.functions[given.target] : undefined
  if (!fn || !takesError(fn)) return null
  const name = calleeName(flow, site)
  if (name === null || OTHER_CALLEE.test(name) || isModelled(flow, site, ref)) return null
  const isTested = testsFirst(flow, fn)
  return isTested || fn.parameters.length > 1 ? { ref, isTested } : null
}

/** A model tells when the function runs. */
function isModelled(flow: ModuleFlow, site: CallSite, ref: ValueRef): boolean {
  return flow
    .rows(site, 'callback')
    .some(({ row }) => flow.at(site, row.callback).some(({ fn, value }) => fn === ref.fn && value === ref.value))
}

function takesError({ parameters }: FunctionIr): boolean {
  const [first, second] = parameters
  if (!first?.name || !ERROR_NAME.test(first.name)) return false
  return second?.name === undefined || second.name === null || !OTHER_SECOND.test(second.name)
}

/** A branch of the function asks for its first parameter: `if (err)`, `if (err || !row)`, `err != null ? … : …`. */
function testsFirst(flow: ModuleFlow, fn: FunctionIr): boolean {
  const variable = fn.parameters[0]?.variable
  const isFirst = (value: number): boolean => {
    const read = fn.instructions[value]
    if (read?.kind === 'operator') return read.operands.some(isFirst)
    if (read?.kind === 'parameter') return read.index === 0
    return read?.kind === 'load' && read.variable === variable
  }
  return fn.blocks.some(({ terminal }) => terminal.kind === 'branch' && isFirst(terminal.condition))
}
