// valid-redaction: what a logger is told to hide must be found by it, and nothing like it be left out.
import {
  findFaultyRedactions,
  type FaultyPath,
  type Finding,
  type Fix,
  type ModuleView,
  type Rule,
} from '@logwright/analysis/query'
import { quoted, stepAt } from '../wording'

/** Options of the rule. */
export type Options = Readonly<Record<string, never>>

const RULE = 'valid-redaction'

/** The rule. */
export const validRedaction: Rule<Options> = {
  id: RULE,
  meta: {
    description:
      'Disallow redaction paths that hide nothing, miss what is logged, or leave out a credential beside the one they hide',
    group: 'leaks',
    cwe: [532],
    asvs: ['16.2.5'],
    owasp: ['A09:2021 Security Logging and Monitoring Failures', 'A09:2025 Security Logging & Alerting Failures'],
    severity: 'warning',
    preset: 'recommended',
    messages: {
      malformed: '{{path}} is not a valid path, and the logger refuses it.',
      never: '{{path}} hides nothing: {{reason}}.',
      elsewhere: '{{path}} does not hide {{place}}, which {{sink}} logs.',
      late: '{{path}} is removed only after {{writer}} has written the line.',
      sibling: '{{path}} is hidden, but {{missing}}, logged beside it, is not.',
    },
    hasFix: false,
    hasSuggestions: true,
    schema: { type: 'object', properties: {}, additionalProperties: false },
  },
  defaults: { recommended: {}, strict: {}, all: {} },
  find: (view) => (view.scope.isServer ? findFaultyRedactions(view).map((faulty) => describe(view, faulty)) : []),
}

function describe(view: ModuleView, faulty: FaultyPath): Finding {
  const { fault, path } = faulty
  return {
    rule: RULE,
    messageId: fault.kind,
    data: {
      path: quoted(path),
      reason: fault.kind === 'never' ? fault.reason : '',
      missing: fault.kind === 'sibling' ? quoted(fault.missing) : '',
      place: fault.kind === 'elsewhere' ? quoted(fault.place) : '',
      sink: fault.kind === 'elsewhere' ? fault.sink : '',
      writer: fault.kind === 'late' ? fault.writer : '',
    },
    range: view.range(faulty.ref),
    steps: [stepAt(view, faulty.maker, isCall(view, faulty) ? 'the logger is made here' : 'the paths are kept here')],
    confidence: fault.kind === 'sibling' && !fault.isCertain ? 'likely' : 'certain',
    fixes: repair(view, faulty),
  }
}

const isCall = ({ flow }: ModuleView, { maker }: FaultyPath): boolean => flow.instruction(maker).kind === 'call'

function repair(view: ModuleView, { ref, fault, path }: FaultyPath): readonly Fix[] {
  const range = view.range(ref)
  const written = view.text.slice(range.start, range.end)
  const quote = written[0] ?? ''
  if (!/['"`]/.test(quote) || written !== `${quote}${path}${quote}`) return []
  if (fault.kind === 'never' && fault.instead !== null)
    return [
      {
        kind: 'suggestion',
        title: `Write '${fault.instead}'`,
        edits: [{ ...range, text: quote + fault.instead + quote }],
      },
    ]
  const other = fault.kind === 'sibling' ? fault.missing : fault.kind === 'elsewhere' ? fault.place : null
  const also = fault.kind === 'sibling' ? fault.also : null
  const added = [other, also].filter((each) => each !== null)
  if (other === null || added.some((each) => each.includes(quote))) return []
  const text = added.map((each) => `, ${quote}${each}${quote}`).join('')
  const title = `Hide ${added.map((each) => `'${each}'`).join(' and ')}, too`
  return [{ kind: 'suggestion', title, edits: [{ start: range.end, end: range.end, text }] }]
}
