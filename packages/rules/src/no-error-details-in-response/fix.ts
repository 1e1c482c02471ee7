// The suggestion of no-error-details-in-response: a constant text for the client, the error itself for the log.
import {
  loggerFor,
  writeLog,
  type ErrorDetail,
  type Fix,
  type ModuleView,
  type TextEdit,
} from '@logwright/analysis/query'
import { insertBefore, withComma } from '../edits'

const TEXT = "'Internal Server Error'"

/** Nothing is offered where the error would get lost: it has no name, or there is no place for a log. */
export function suggestConstant(view: ModuleView, detail: ErrorDetail): readonly Fix[] {
  const log = detail.isKept ? [] : logEdits(view, detail)
  if (log === null) return []
  const hide = hideEdit(view, detail)
  const title = hide.text === '' ? `Take '${detail.property?.key ?? ''}' out of the answer` : `Answer ${TEXT} instead`
  return [
    {
      kind: 'suggestion',
      title: detail.isKept ? title : `${title} and log the error`,
      edits: [...log, hide].sort((a, b) => a.start - b.start),
    },
  ]
}

function logEdits(view: ModuleView, detail: ErrorDetail): readonly TextEdit[] | null {
  if (detail.errorName === null) return null
  const logger = loggerFor(view, detail.sink.fn)
  const record = { level: 'error', message: 'request failed', error: detail.errorName, fields: [] }
  return insertBefore(view, detail.sink, writeLog(logger, record))
}

/** A stack beside other properties is taken out; everything else becomes a constant text. */
function hideEdit(view: ModuleView, { kind, property, carried }: ErrorDetail): TextEdit {
  if (property === null) return { ...carried, text: kind === 'whole' ? `{ error: ${TEXT} }` : TEXT }
  if (property.key !== null && kind === 'stack' && !property.isAlone)
    return { ...withComma(view.text, property.range), text: '' }
  if (property.key === null) return { ...property.range, text: `error: ${TEXT}` }
  const key = /^[A-Za-z_$][\w$]*$/.test(property.key) ? property.key : JSON.stringify(property.key)
  return { ...property.range, text: `${key}: ${TEXT}` }
}
