// Where a value that a log call writes stands in the record: the keys that lead to it.
import type { ModuleFlow } from '../flow/module-flow'
import { wayTo, type TraceNode } from '../flow/trace'
import { SOME_KEY } from './hidden-parts'
import type { LogSink } from './module-interface'

/** Keys of the record that lead to a visited value. Inside a text: those that lead to the text; none: it is (a part of) the message. */
export function recordPlace(flow: ModuleFlow, sink: LogSink, node: TraceNode): readonly string[] {
  if (sink.inText) return sink.place
  const place = [...sink.place]
  for (const at of wayTo(node)) {
    if (at.via === 'text' || at.via === 'json' || at.via === 'operand') break
    if (!at.from || at.from.path.length > 0) continue
    if (at.via === 'element') place.push(SOME_KEY)
    if (at.via !== 'property' || at.detail < 0) continue
    const object = flow.instruction(at.from.ref)
    place.push((object.kind === 'object' ? object.properties[at.detail]?.key : null) ?? SOME_KEY)
  }
  return place
}
