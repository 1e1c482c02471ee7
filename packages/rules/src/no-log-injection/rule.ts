// no-log-injection: text of a request must not start lines of its own in a log.
import {
  findLogInjections,
  type Finding,
  type Fix,
  type LogInjection,
  type ModuleView,
  type Rule,
} from '@logwright/analysis/query'
import { quoted, stepAt } from '../wording'

/** Options of the rule. */
export type Options = Readonly<Record<string, never>>

const RULE = 'no-log-injection'

/** The rule. */
export const noLogInjection: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Disallow text of requests in logs that do not escape line breaks',
    group: 'leaks',
    cwe: [117],
    asvs: ['16.4.1'],
    owasp: ['A09:2021 Security Logging and Monitoring Failures', 'A09:2025 Security Logging & Alerting Failures'],
    severity: 'error',
    preset: 'strict',
    messages: {
      text: 'A line break in {{what}}, from {{source}}, starts a new line in what {{sink}} writes.',
    },
    hasFix: false,
    hasSuggestions: true,
    schema: { type: 'object', properties: {}, additionalProperties: false },
  },
  defaults: { recommended: {}, strict: {}, all: {} },
  find: (view) => {
    if (!view.scope.isServer) return []
    return findLogInjections(view).map((injection) => describe(view, injection))
  },
}

function describe(view: ModuleView, injection: LogInjection): Finding {
  const handed = injection.handedOver.map((call) => stepAt(view, call, 'is handed over here'))
  return {
    rule: RULE,
    messageId: 'text',
    data: {
      what: quoted(view.excerpt(injection.carrier)),
      source: injection.sourceLabel,
      sink: injection.sinkText,
    },
    range: injection.range,
    steps: [stepAt(view, injection.source, 'comes from here'), ...handed],
    confidence: injection.confidence,
    fixes: [...asField(view, injection), ...asJson(view, injection)],
  }
}

/** The text stays constant, and what was a piece of it becomes a field of the record. */
function asField(view: ModuleView, { range, sentence }: LogInjection): readonly Fix[] {
  const message =
    sentence?.text
      .replace(/\s+/g, ' ')
      .replace(/[\s:='"]+$/, '')
      .trim() ?? ''
  const written = view.text.slice(range.start, range.end)
  if (!sentence || message === '' || /['"\\`]/.test(message) || /[\n,]/.test(written)) return []
  const name = /(?:^|\.)([A-Za-z_$][\w$]*)$/.exec(written)?.[1] ?? 'value'
  const text = `'${message}', { ${name === written ? name : `${name}: ${written}`} }`
  return [{ kind: 'suggestion', title: `Write it as the field '${name}'`, edits: [{ ...sentence.range, text }] }]
}

/** `JSON.stringify` writes quotes around the text and escapes line breaks in it. */
function asJson(view: ModuleView, { range }: LogInjection): readonly Fix[] {
  const written = view.text.slice(range.start, range.end)
  if (written === '') return []
  const edits = [{ ...range, text: `JSON.stringify(${written})` }]
  return [{ kind: 'suggestion', title: 'Write it with JSON.stringify', edits }]
}
