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
    description: 'Disallow redaction paths that hide nothing, or that leave out a credential beside the one they hide',
    group: 'leaks',
    cwe: [532],
    asvs: ['16.2.5'],
    owasp: ['A09:2021 Security Logging and Monitoring Failures', 'A09:2025 Security Logging & Alerting Failures'],
    severity: 'warning',
    preset: 'strict',
    messages: {
      malformed: '{{path}} is no path: the logger refuses it.',
      never: '{{path}} hides nothing: {{reason}}.',
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
    },
    range: view.range(faulty.ref),
    steps: [stepAt(view, faulty.maker, 'the logger is made here')],
    confidence: 'certain',
    fixes: repair(view, faulty),
  }
}

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
  if (fault.kind !== 'sibling') return []
  const text = `, ${quote}${fault.missing}${quote}`
  return [
    { kind: 'suggestion', title: `Hide '${fault.missing}', too`, edits: [{ start: range.end, end: range.end, text }] },
  ]
}
