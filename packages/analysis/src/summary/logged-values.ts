// What a log call writes: the values at the positions that a model's row names.
import type { ValueRef } from '../ir/ids'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import type { LogRow } from '../model/rows'
import { calleeName } from '../flow/written-names'

/** Values that a log call is given to write. */
export function loggedValues(flow: ModuleFlow, site: CallSite, row: LogRow): readonly ValueRef[] {
  const positions = [row.fields, row.message, row.rest, row.error?.startsWith('Argument') ? row.error : undefined]
  const known = positions.filter((position) => position !== undefined)
  const skip = row.level === 'argument' ? 1 : 0
  if (known.length === 0)
    return site.call.args.slice(skip).map((argument) => ({ fn: site.ref.fn, value: argument.value }))
  return known.flatMap((position) => flow.at(site, position))
}

/** Level of a log call, where it is known. */
export function levelOf(flow: ModuleFlow, site: CallSite, row: LogRow): string | null {
  if (row.level === 'same') return calleeName(flow, site)
  // `tracer.debug(…)` of an object that only its method is known by.
  const named = row.level === 'info' ? calleeName(flow, site) : null
  if (named !== null && /^(?:trace|debug|warn|error|fatal)$/.test(named)) return named
  if (row.level !== 'argument') return row.level
  const [first] = site.call.args
  const level = first && flow.constant({ fn: site.ref.fn, value: first.value })
  return typeof level === 'string' ? level : null
}
