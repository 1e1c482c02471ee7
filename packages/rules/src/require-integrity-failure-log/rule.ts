// require-integrity-failure-log: a signature, digest, state or CSRF token that does not match must leave a log.
import {
  findUnloggedRefusals,
  spokenEvent,
  type Finding,
  type ModuleView,
  type Rule,
  type UnloggedRefusal,
} from '@logwright/analysis/query'
import { suggestRefusalRecord } from '../edits'
import { refusalSteps } from '../wording'

/** Options of the rule. */
export type Options = Readonly<Record<string, never>>

const RULE = 'require-integrity-failure-log'
const WANTED = new Set(['integrity'] as const)

/** The rule. */
export const requireIntegrityFailureLog: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Require that a wrong signature, checksum, OAuth state or CSRF token is logged',
    group: 'events',
    cwe: [778, 354],
    asvs: ['16.3.3'],
    owasp: [
      'A08:2021 Software and Data Integrity Failures',
      'A09:2021 Security Logging and Monitoring Failures',
      'A09:2025 Security Logging & Alerting Failures',
    ],
    severity: 'warning',
    preset: 'recommended',
    messages: {
      mismatch: 'What was received is refused as forged or damaged here when {{decision}}, and no log says so.',
    },
    hasFix: false,
    hasSuggestions: true,
    schema: { type: 'object', properties: {}, additionalProperties: false },
  },
  defaults: { recommended: {}, strict: {}, all: {} },
  find: (view) => (view.scope.isServer ? findUnloggedRefusals(view, WANTED).map((found) => describe(view, found)) : []),
}

function describe(view: ModuleView, found: UnloggedRefusal): Finding {
  return {
    rule: RULE,
    messageId: 'mismatch',
    data: { decision: found.decision.text },
    range: found.range,
    steps: refusalSteps(view, found),
    confidence: found.confidence,
    fixes: suggestRefusalRecord(view, found, {
      // The vocabulary has no event for signatures.
      event: spokenEvent(view, RULE, found.decision.text) ?? 'input_validation_fail',
      message: 'integrity check failed',
      title: 'Log the failed check',
    }),
  }
}
