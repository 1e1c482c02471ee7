// Whether a log call writes its text as it is, one record a line: by the logger's model, or by how the logger is configured.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { MAX_PARENTS, MAX_TEXT_DEPTH } from '../../limits'
import type { LogRow } from '../../model/rows'

/** `line`: line breaks in a text start a new line of the log. `json`: they are escaped. `unknown`: that is configured where it is not seen. */
export type Encoding = 'line' | 'json' | 'unknown'

/** How a log call writes its text. */
export function encodingOf(flow: ModuleFlow, site: CallSite, row: LogRow): Encoding {
  return row.encodes === 'configured' ? encodingOfLoggers(flow, flow.at(site, 'Receiver')) : row.encodes
}

/** How loggers write their texts, followed to where they are made, in this file or in the module that they are imported from. */
export function encodingOfLoggers(flow: ModuleFlow, receivers: readonly ValueRef[]): Encoding {
  let loggers = receivers
  for (let i = 0; i < MAX_PARENTS && loggers.length > 0; i++) {
    const linked = loggers.flatMap((ref) => flow.identities.proven(ref)).find(({ link }) => link?.value.encodes)
    if (linked?.link?.value.encodes) return linked.link.value.encodes
    const makers = loggers.flatMap((ref) => flow.producers(ref)).flatMap((made) => callAt(flow, made) ?? [])
    const found = makers.map((maker) => formatOf(flow, maker)).find((each) => each !== 'unknown')
    if (found) return found
    loggers = makers.flatMap((maker) => flow.at(maker, 'Receiver'))
  }
  return 'unknown'
}

/** Types that models give to formats: what they make is text as it is, or JSON. */
const FORMATS: Readonly<Record<string, Encoding>> = { 'log.LineFormat': 'line', 'log.JsonFormat': 'json' }

function formatOf(flow: ModuleFlow, maker: CallSite): Encoding {
  const seen = new Set<number>()
  const found = maker.call.args.flatMap(({ value }) => formatsIn(flow, { fn: maker.ref.fn, value }, seen, 0))
  return found.includes('json') ? 'json' : (found[0] ?? 'unknown')
}

/** Formats among the options of a logger: in objects, lists and calls that combine them. */
function formatsIn(flow: ModuleFlow, ref: ValueRef, seen: Set<number>, depth: number): readonly Encoding[] {
  if (depth > MAX_TEXT_DEPTH || seen.has(refKey(ref))) return []
  seen.add(refKey(ref))
  return flow.producers(ref).flatMap((made): readonly Encoding[] => {
    const type = flow.identities.of(made).find((node) => node.type !== null && FORMATS[node.type] !== undefined)?.type
    const instruction = flow.instruction(made)
    const linked = flow.identities.proven(made).find(({ link }) => link?.value.encodes)?.link?.value.encodes
    if (linked) return [linked]
    if (type) return [writesJson(flow, made) ? 'json' : (FORMATS[type] as Encoding)]
    const inner = (value: typeof made.value): readonly Encoding[] =>
      formatsIn(flow, { fn: made.fn, value }, seen, depth + 1)
    if (instruction.kind === 'object') return instruction.properties.flatMap(({ value }) => inner(value))
    if (instruction.kind === 'array') return instruction.elements.flatMap(({ value }) => inner(value))
    return instruction.kind === 'call' ? instruction.args.flatMap(({ value }) => inner(value)) : []
  })
}

/** `printf((info) => JSON.stringify(info))` */
function writesJson(flow: ModuleFlow, format: ValueRef): boolean {
  const site = callAt(flow, format)
  if (!site) return false
  const functions = site.call.args.flatMap(({ value }) => flow.graph.functionsOf({ fn: format.fn, value }))
  return flow.calls.some(
    (call) => functions.includes(call.ref.fn) && flow.rows(call, 'flow').some(({ row }) => row.as === 'json'),
  )
}
