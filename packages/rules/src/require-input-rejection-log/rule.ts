// require-input-rejection-log: a request that is refused for what it holds must leave a log.
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

const RULE = 'require-input-rejection-log'
const WANTED = new Set(['input'] as const)

/** The rule. */
export const requireInputRejectionLog: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Require that a request refused by validation is logged',
    group: 'events',
    cwe: [778],
    asvs: ['16.3.3'],
    owasp: ['A09:2021 Security Logging and Monitoring Failures', 'A09:2025 Security Logging & Alerting Failures'],
    severity: 'warning',
    preset: 'all',
    messages: { rejected: 'Input is refused here when {{decision}}, and no log says so.' },
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
    messageId: 'rejected',
    data: { decision: found.decision.text },
    range: found.range,
    steps: refusalSteps(view, found),
    confidence: found.confidence,
    fixes: suggestRefusalRecord(view, found, {
      event: 'input_validation_fail',
      message: 'input refused',
      title: 'Log the refusal',
    }),
  }
}
