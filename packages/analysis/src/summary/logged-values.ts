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
  const found = known.flatMap((position) => flow.at(site, position))
  return [...found, ...spreadValues(site).filter((ref) => found.every(({ value }) => value !== ref.value))]
}

/** `log(...args)`: lists that stand for any of the positions. */
export function spreadValues({ ref, call }: CallSite): readonly ValueRef[] {
  return call.args.filter(({ spread }) => spread).map(({ value }) => ({ fn: ref.fn, value }))
}

/** `log.warn`: the name of the method says how grave it is. */
export function isLevelName(name: string | null): name is string {
  return name !== null && /^(?:trace|debug|info|warn|error|fatal)$/.test(name)
}

/** Level of a log call, where it is known. */
export function levelOf(flow: ModuleFlow, site: CallSite, row: LogRow): string | null {
  if (row.level === 'same') return calleeName(flow, site)
  // `tracer.debug(…)` of an object that only its method is known by.
  const named = row.level === 'info' ? calleeName(flow, site) : null
  if (isLevelName(named)) return named
  if (row.level !== 'argument') return row.level
  const [first] = site.call.args
  const level = first && flow.constant({ fn: site.ref.fn, value: first.value })
  return typeof level === 'string' ? level : null
}
