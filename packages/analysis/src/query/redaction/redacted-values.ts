// Whether a logger hides a value that is on its way into a record, the whole of it or what is secret in it.
import type { ModuleFlow } from '../../flow/module-flow'
import { wayTo, type TraceNode } from '../../flow/trace'
import { hiddenInside, isHidden, MESSAGE, SOME_KEY, writtenPieces, type HiddenPart } from '../../summary/hidden-parts'
import type { LogSink } from '../../summary/module-interface'
import { recordPlace } from '../../summary/record-place'
import type { SensitivityJudge } from '../leaks/sensitivity'
import type { ModuleView } from '../view'

/** How much of a value its logger hides. */
export type Hiding = 'nothing' | 'all but pieces' | 'all'

/** How much of a value the logger hides. */
export function hidingOf(flow: ModuleFlow, sink: LogSink, node: TraceNode): Hiding {
  if (sink.redacted.length === 0) return 'nothing'
  const place = recordPlace(flow, sink, node)
  const isMessage = place.length === 0 && (isInText(sink, node) || (sink.isMessage && !isRecord(flow, node)))
  if (!isHidden(sink.redacted, isMessage ? MESSAGE : place)) return 'nothing'
  return writtenPieces(sink.redacted, place).length > 0 ? 'all but pieces' : 'all'
}

/** A piece is written that is sensitive by its source: the headers of a request. */
export function isPieceWritten(flow: ModuleFlow, sink: LogSink, node: TraceNode): boolean {
  const ofWhole = new Set(flow.sourceRows(node.ref, node.path).map(({ row }) => row))
  return writtenPieces(sink.redacted, recordPlace(flow, sink, node)).some((piece) =>
    flow
      .sourceRows(node.ref, [...node.path, ...piece])
      .some(({ row }) => row.sensitive === 'always' && !ofWhole.has(row)),
  )
}

function isInText(sink: LogSink, node: TraceNode): boolean {
  return sink.inText || wayTo(node).some(({ via }) => via === 'text' || via === 'operand' || via === 'json')
}

/** An object in place of the text is the record. */
function isRecord(flow: ModuleFlow, node: TraceNode): boolean {
  return flow.producers(node.ref).every((made) => /^(object|rest|parameter)$/.test(flow.instruction(made).kind))
}

/** Keys beneath the value that the logger hides name a secret, or are all: whoever wrote them has taken care. */
export function isRedactedInside(flow: ModuleFlow, sink: LogSink, node: TraceNode, judge: SensitivityJudge): boolean {
  if (sink.redacted.length === 0 || isInText(sink, node)) return false
  const sources = flow.valueRows(node.ref, 'source').map(({ row }) => row)
  // `*.password` is meant for records; among the variables of the environment it hides the one that nobody has.
  const isOfCapitals = sources.some(({ capitals }) => capitals)
  // No header is called so, either.
  const areHeaders = sources.some(({ kind }) => kind === 'header')
  const mayBeIn = (key: string, classId: string): boolean =>
    (!isOfCapitals || /^[A-Z][A-Z0-9_]*$/.test(key)) && (!areHeaders || classId !== 'credential' || key.includes('-'))
  return hiddenInside(sink.redacted, recordPlace(flow, sink, node)).some(
    (keys) =>
      keys.every((key) => key === SOME_KEY) ||
      keys.some((key) => {
        const found = judge.judge(key, null)
        return found !== null && mayBeIn(key, found.classId)
      }),
  )
}

/** Says of fields of a value whether the logger hides them; in a text it does not. */
export function hiddenFieldsOf(
  flow: ModuleFlow,
  sink: LogSink,
  node: TraceNode,
): (field: readonly string[]) => boolean {
  const { redacted } = sink
  if (redacted.length === 0 || isInText(sink, node)) return () => false
  const place = recordPlace(flow, sink, node)
  return (field) => isHidden(redacted, [...place, ...field])
}

/** Keys that lead to a field of a value in the record; null: it stands in a text. */
export function placeInRecord(
  flow: ModuleFlow,
  sink: LogSink,
  node: TraceNode,
  field: string | null,
): readonly string[] | null {
  if (isInText(sink, node)) return null
  const place = [...recordPlace(flow, sink, node), ...(field?.split('.') ?? [])]
  return place.length > 0 ? place : null
}

/** The sink as its package configures it elsewhere; null: nothing is configured there. */
export function sharedSink(view: ModuleView, sink: LogSink): LogSink | 'all' | null {
  const parts = view.sharedRedactions().filter(({ covers }) => covers.some((each) => sink.sharedBy.includes(each)))
  const redacted: HiddenPart[] = []
  for (const { redacts } of parts) {
    if (redacts === 'all') return 'all'
    redacted.push(...redacts)
  }
  return parts.length === 0 ? null : { ...sink, redacted }
}
