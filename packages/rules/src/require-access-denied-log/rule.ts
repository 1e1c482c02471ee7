// require-access-denied-log: a denied access, and a request beyond a rate limit, must leave a log.
import {
  findUnloggedRefusals,
  type Finding,
  type ModuleView,
  type Rule,
  type UnloggedRefusal,
} from '@logwright/analysis/query'
import { suggestRefusalRecord } from '../edits'
import { refusalSteps } from '../wording'

/** Options of the rule. */
export type Options = Readonly<Record<string, never>>

const RULE = 'require-access-denied-log'
const WANTED = new Set(['access', 'rate'] as const)

/** The rule. */
export const requireAccessDeniedLog: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Require that a denied access or an exceeded rate limit is logged',
    group: 'events',
    cwe: [778, 223],
    asvs: ['16.3.2', '16.3.3'],
    owasp: [
      'A09:2021 Security Logging and Monitoring Failures',
      'A09:2025 Security Logging & Alerting Failures',
      'A01:2025 Broken Access Control',
    ],
    severity: 'warning',
    preset: 'recommended',
    messages: {
      denied: 'Access is denied here when {{decision}}, and no log says so.',
      limited: 'A request beyond the rate limit is refused here when {{decision}}, and no log says so.',
    },
    hasFix: false,
    hasSuggestions: true,
    schema: { type: 'object', properties: {}, additionalProperties: false },
  },
  defaults: { recommended: {}, strict: {}, all: {} },
  find: (view) => (view.scope.isServer ? findUnloggedRefusals(view, WANTED).map((found) => describe(view, found)) : []),
}

function describe(view: ModuleView, found: UnloggedRefusal): Finding {
  const isRate = found.refused === 'rate'
  return {
    rule: RULE,
    messageId: isRate ? 'limited' : 'denied',
    data: { decision: found.decision.text },
    range: found.range,
    steps: refusalSteps(view, found),
    confidence: found.confidence,
    fixes: suggestRefusalRecord(view, found, {
      event: isRate ? 'excess_rate_limit_exceeded' : 'authz_fail',
      message: isRate ? 'rate limit exceeded' : 'access denied',
      title: isRate ? 'Log the refusal' : 'Log the denied access',
    }),
  }
}
