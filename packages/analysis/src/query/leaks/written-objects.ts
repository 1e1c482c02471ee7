// How a log shows an object that is on its way into a record: as JSON, field by field, or as `[object Object]`.
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import type { TraceNode } from '../../flow/trace'
import type { LogRow } from '../../model/rows'
import type { LogSink } from '../../summary/module-interface'
import { isEachValue } from './asked-parts'
import { takenOut } from './left-behind'
import { hiddenFieldsOf } from '../redaction/redacted-values'
import { isShownInText, type Writing } from './shapes'
import type { ModuleView } from '../view'

/** How the log shows the object; null when only as `[object Object]`. */
export function findWriting(
  { flow, types }: ModuleView,
  { row, sink }: { readonly row: LogRow; readonly sink: LogSink },
  node: TraceNode,
): Writing | null {
  let isJson = row.encodes === 'json'
  for (let at: TraceNode | null = node; at; at = at.from) {
    // Each field is written by itself, whatever becomes of it then.
    if (isEachValue(flow, at)) break
    const isDumped = at.via === 'text' && isShownAsText(flow, at)
    if ((at.via === 'operand' || at.via === 'text') && !isDumped && !isShownInText(types, at.ref)) return null
    if (at.via === 'text' || at.via === 'json') {
      isJson = at.via === 'json'
      break
    }
  }
  return { isJson, without: takenOut(flow, node), isHidden: hiddenFieldsOf(flow, sink, node) }
}

/** `util.inspect(user)` writes the fields; `${user}`, `String(user)` and `[user].join()` do not. */
function isShownAsText(flow: ModuleFlow, node: TraceNode): boolean {
  const maker = node.from && callAt(flow, node.from.ref)
  return maker !== null && flow.rows(maker, 'flow').some(({ row }) => row.as === 'dump')
}
