// Formats that hide fields of a record whose line is written already.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName } from '../../flow/written-names'
import { functionsBehind, isWriter, stagesOf } from './redaction-forms'
import { keptParts } from '../../summary/kept-parts'
import type { WrittenPath } from './path-lists'
import type { FaultyPath } from './redaction-paths'
import type { ModuleView } from '../view'

/** Formats behind the one that writes the line, in the options of a logger none of whose destinations has a format of its own. */
export function findLateFormats({ flow }: ModuleView, site: CallSite, value: ValueRef): readonly FaultyPath[] {
  const stages = stagesOf(flow, value, 0)
  const at = stages.findIndex((stage) => isWriter(flow, stage))
  const writer = stages[at]
  const name = writer && callAt(flow, writer)
  if (!writer || !name || hasOtherFormats(flow, site)) return []
  return stages.slice(at + 1).flatMap((stage): readonly FaultyPath[] => {
    const hidden = functionsBehind(flow, stage).flatMap(({ ref }) => hiddenNames(flow, ref))
    if (hidden.length === 0) return []
    const fault = { kind: 'late' as const, writer: `${calleeName(flow, name) ?? 'format'}()` }
    return [{ ref: stage, path: hidden[0] ?? '', fault, maker: site.ref }]
  })
}

/** Fields that the formats of a logger take out of the top of a record, each with its format. */
export function hiddenByFormats({ flow }: ModuleView, value: ValueRef): readonly WrittenPath[] {
  return stagesOf(flow, value, 0).flatMap((stage) =>
    functionsBehind(flow, stage).flatMap(({ ref }) =>
      hiddenNames(flow, ref).flatMap((path) => (path.includes('.') ? [] : [{ ref: stage, path }])),
    ),
  )
}

/** Fields that a function takes out of a record. */
function hiddenNames(flow: ModuleFlow, ref: ValueRef): readonly string[] {
  return flow.graph
    .functionsOf(ref)
    .flatMap((fn) => (keptParts(flow, fn) ?? []).flatMap(({ without }) => without.map((path) => path.join('.'))))
}

/** A destination may write the record anew; of destinations that are not seen here nothing is known. */
function hasOtherFormats(flow: ModuleFlow, site: CallSite): boolean {
  return flow.at(site, 'Argument[0].Member[transports]').some((ref) =>
    flow.producers(ref).some((list) => {
      const instruction = flow.instruction(list)
      if (instruction.kind !== 'array') return true
      return instruction.elements.some(({ value }) =>
        flow.producers({ fn: list.fn, value }).some((made) => {
          const transport = callAt(flow, made)
          if (!transport) return true
          if (flow.at(transport, 'Argument[0].Member[format]').length > 0) return true
          return transport.call.args.some((argument) =>
            flow
              .producers({ fn: made.fn, value: argument.value })
              .some((options) => flow.instruction(options).kind !== 'object'),
          )
        }),
      )
    }),
  )
}
