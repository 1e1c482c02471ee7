// require-error-log: an error that a handler absorbs must leave a trace.
import {
  findAbsorbedErrors,
  handlerText,
  loggerWithImport,
  writeLog,
  type AbsorbedError,
  type Finding,
  type Fix,
  type ModuleView,
  type Rule,
  type TextEdit,
} from '@logwright/analysis/query'
import { importEdits, insertAtBlockStart } from '../edits'
import { stepAt } from '../wording'

/** Options of the rule. */
export interface Options {
  /** A comment in the handler that gives a reason silences the report. */
  readonly allowComment: boolean
}

const RULE = 'require-error-log'

/** The rule. */
export const requireErrorLog: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Require that an absorbed error is logged or handed on',
    group: 'events',
    cwe: [390, 778],
    asvs: ['16.3.4', '16.5.3'],
    owasp: [
      'A09:2021 Security Logging and Monitoring Failures',
      'A09:2025 Security Logging & Alerting Failures',
      'A10:2025 Mishandling of Exceptional Conditions',
    ],
    severity: 'warning',
    preset: 'recommended',
    messages: {
      catch: 'The error caught here is neither logged nor handed on.',
      catchSome: 'On some path the error caught here is neither logged nor handed on.',
      dropped: 'The error caught here goes on as another one to {{handler}}, which does not log it.',
      replaced: 'The error caught here is replaced by {{error}}, which the framework answers and does not log.',
      client: 'The error caught here goes to the client only; no log keeps it.',
      clientPromise: 'The rejection handled here goes to the client only; no log keeps it.',
      clientCallback: 'The error that this callback receives goes to the client only; no log keeps it.',
      promise: 'The rejection handled here is neither logged nor handed on.',
      callback: 'The error that this callback receives is neither logged nor handed on.',
      central: 'Errors that nobody else handles come here, and are neither logged nor handed on.',
      settled: 'Promise.allSettled never rejects, and nobody looks at its results: what fails here leaves no trace.',
      listener: "The '{{event}}' event handled here is neither logged nor handed on.",
    },
    hasFix: false,
    hasSuggestions: true,
    schema: {
      type: 'object',
      properties: {
        allowComment: {
          type: 'boolean',
          description: 'A comment in the handler that gives a reason silences the report.',
        },
      },
      additionalProperties: false,
    },
  },
  defaults: { recommended: { allowComment: true }, strict: { allowComment: true }, all: { allowComment: false } },
  find: (view, options) => {
    if (!view.scope.isServer) return []
    return findAbsorbedErrors(view, options).map((absorbed) => describe(view, absorbed))
  },
}

function describe(view: ModuleView, absorbed: AbsorbedError): Finding {
  return {
    rule: RULE,
    messageId: messageOf(absorbed),
    data: dataOf(view, absorbed),
    range: absorbed.range,
    steps: [
      ...(absorbed.failing ? [stepAt(view, absorbed.failing, originOf(absorbed))] : []),
      ...(absorbed.partsAt ? [stepAt(view, absorbed.partsAt, 'on one side of this it is not logged')] : []),
    ],
    confidence: absorbed.confidence,
    fixes: suggestLog(view, absorbed),
  }
}

function dataOf(view: ModuleView, absorbed: AbsorbedError): Finding['data'] {
  const { form, droppedBy, unloggedClass } = absorbed
  if (form === 'listener') return { event: eventOf(view, absorbed) }
  if (droppedBy) return { handler: handlerText(droppedBy) }
  return unloggedClass === undefined ? {} : { error: unloggedClass }
}

/** What the step says: a listener is told of failures that have no call of their own. */
function originOf({ form }: AbsorbedError): string {
  return form === 'listener' ? 'errors are listened to here' : 'this call can fail'
}

/** Messages of errors that go to the client only, by how they come. */
const TO_CLIENT: Partial<Record<AbsorbedError['form'], string>> = {
  catch: 'client',
  promise: 'clientPromise',
  callback: 'clientCallback',
}

function messageOf(absorbed: AbsorbedError): string {
  if (absorbed.droppedBy) return 'dropped'
  if (absorbed.unloggedClass !== undefined) return 'replaced'
  const toClient = absorbed.sentToClient ? TO_CLIENT[absorbed.form] : undefined
  if (toClient) return toClient
  if (absorbed.form !== 'catch') return absorbed.form
  return absorbed.paths === 'some' ? 'catchSome' : 'catch'
}

function suggestLog(view: ModuleView, absorbed: AbsorbedError): readonly Fix[] {
  const place = absorbed.insertAt
  if (!place) return []
  const binding = bindingOf(view, absorbed, place)
  if (!binding) return []
  const logger = loggerWithImport(view, place.fn)
  const record = writeLog(logger, {
    level: 'error',
    message: wordsFor(view, absorbed),
    error: binding.name,
    fields: [],
  })
  const statement = absorbed.form === 'callback' ? `if (${binding.name}) ${record}` : record
  return [
    {
      kind: 'suggestion',
      title: `Log the error with ${logger.receiver}.error`,
      edits: [...importEdits(view, logger), ...binding.edits, insertAtBlockStart(view, place.body, statement)],
    },
  ]
}

/** What happened, for the record: the call that failed, or the event that told of it. */
function wordsFor(view: ModuleView, absorbed: AbsorbedError): string {
  if (absorbed.form === 'listener') return `${eventOf(view, absorbed)} event`
  if (absorbed.form === 'central') return 'request failed'
  const failing = absorbed.failing ? view.excerpt(absorbed.failing).replace(/\(.*$/s, '').replace(/\s+/g, ' ') : ''
  return /^[\w$.]+$/.test(failing) ? `${failing} failed` : 'operation failed'
}

/** The event that is listened to: the text that the call which attaches the listener begins with. */
function eventOf(view: ModuleView, { failing }: AbsorbedError): string {
  const call = failing ? view.excerpt(failing) : ''
  return /^[^('"`]*\(\s*(['"`])([\w:.-]+)\1/.exec(call)?.[2] ?? 'error'
}

type Place = NonNullable<AbsorbedError['insertAt']>

/** The error's name in the handler, with the edits that give it one; null where a pattern takes it apart. */
function bindingOf(
  view: ModuleView,
  absorbed: AbsorbedError,
  place: Place,
): { readonly name: string; readonly edits: readonly TextEdit[] } | null {
  if (place.errorName !== null)
    return /^[A-Za-z_$][\w$]*$/.test(place.errorName) ? { name: place.errorName, edits: [] } : null
  if (absorbed.form === 'catch') {
    const { end } = absorbed.range
    return { name: 'error', edits: [{ start: end, end, text: ' (error)' }] }
  }
  const list = parameterList(view, place)
  return list && { name: 'error', edits: [{ ...list, text: '(error)' }] }
}

/** The empty parentheses before a function's body. */
function parameterList(view: ModuleView, place: Place): { readonly start: number; readonly end: number } | null {
  const before = /\(\s*\)(?=\s*(?:=>\s*)?$)/.exec(view.text.slice(0, place.body.start))
  return before ? { start: before.index, end: before.index + before[0].length } : null
}
