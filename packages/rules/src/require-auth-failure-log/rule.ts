// require-auth-failure-log: a rejected login, token or session must leave a log.
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
export interface Options {
  /** Report requests without any credential, too. */
  readonly checkMissingCredentials: boolean
}

const RULE = 'require-auth-failure-log'
const WANTED = new Set(['authentication'] as const)

/** The rule. */
export const requireAuthFailureLog: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Require that a rejected login, token or session is logged',
    group: 'events',
    cwe: [778, 223],
    asvs: ['16.3.1'],
    owasp: [
      'A09:2021 Security Logging and Monitoring Failures',
      'A09:2025 Security Logging & Alerting Failures',
      'A07:2025 Authentication Failures',
    ],
    severity: 'warning',
    preset: 'recommended',
    messages: {
      refused: 'Authentication fails here when {{decision}}, and no log says so.',
      missing: 'A request without credentials is refused here when {{decision}}, and no log says so.',
    },
    hasFix: false,
    hasSuggestions: true,
    schema: {
      type: 'object',
      properties: {
        checkMissingCredentials: { type: 'boolean', description: 'Report requests without any credential, too.' },
      },
      additionalProperties: false,
    },
  },
  defaults: {
    recommended: { checkMissingCredentials: false },
    strict: { checkMissingCredentials: true },
    all: { checkMissingCredentials: true },
  },
  find: (view, options) => {
    if (!view.scope.isServer) return []
    return findUnloggedRefusals(view, WANTED)
      .filter((found) => options.checkMissingCredentials || found.decision.kind !== 'missing')
      .map((found) => describe(view, found))
  },
}

function describe(view: ModuleView, found: UnloggedRefusal): Finding {
  const isMissing = found.decision.kind === 'missing'
  return {
    rule: RULE,
    messageId: isMissing ? 'missing' : 'refused',
    data: { decision: found.decision.text },
    range: found.range,
    steps: refusalSteps(view, found),
    confidence: found.confidence,
    fixes: suggestRefusalRecord(view, found, {
      event: 'authn_login_fail',
      message: isMissing ? 'request without credentials' : 'authentication failed',
      title: 'Log the failure',
    }),
  }
}
