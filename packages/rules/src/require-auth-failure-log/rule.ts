// require-auth-failure-log: a rejected login, token or session must leave a log.
import {
  findUnloggedRefusals,
  handlerText,
  loggerFor,
  sourceAddress,
  writeLog,
  type Finding,
  type Fix,
  type ModuleView,
  type Rule,
  type Step,
  type UnloggedRefusal,
} from '@logwright/analysis/query'
import { insertBefore } from '../edits'
import { stepAt } from '../wording'

/** Options of the rule. */
export interface Options {
  /** Report requests without any credential, too. */
  readonly checkMissingCredentials: boolean
}

const RULE = 'require-auth-failure-log'

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
    return findUnloggedRefusals(view, 'authentication')
      .filter((found) => options.checkMissingCredentials || found.decision.kind !== 'missing')
      .map((found) => describe(view, found))
  },
}

function describe(view: ModuleView, found: UnloggedRefusal): Finding {
  return {
    rule: RULE,
    messageId: found.decision.kind === 'missing' ? 'missing' : 'refused',
    data: { decision: found.decision.text },
    range: found.range,
    steps: [stepAt(view, found.decision.ref, 'is decided here'), ...handlerSteps(found)],
    confidence: found.confidence,
    fixes: suggestLog(view, found),
  }
}

/** The central handler that receives the error and drops it. */
function handlerSteps({ refusal, range }: UnloggedRefusal): readonly Step[] {
  const { handler } = refusal
  if (!handler) return []
  const inside = { module: handler.module ?? handler.registeredIn, fn: handler.fn }
  return [{ message: `goes to ${handlerText(handler)}, which does not log it`, range, inside }]
}

function suggestLog(view: ModuleView, found: UnloggedRefusal): readonly Fix[] {
  const logger = loggerFor(view, found.insertBefore.fn)
  const event = view.knowledge.events.find((e) => e.id === 'authn_login_fail')
  const statement = writeLog(logger, {
    level: event?.level ?? 'warn',
    message: found.decision.kind === 'missing' ? 'request without credentials' : 'authentication failed',
    error: null,
    fields: [['event', "'authn_login_fail'"], ...requestFields(view, found)],
  })
  const edits = insertBefore(view, found.insertBefore, statement)
  return edits
    ? [{ kind: 'suggestion', title: `Log the failure with ${logger.receiver}.${event?.level ?? 'warn'}`, edits }]
    : []
}

/** The source address, when a parameter of the function is a request that has one. */
function requestFields(view: ModuleView, found: UnloggedRefusal): readonly (readonly [string, string])[] {
  const address = sourceAddress(view, found.insertBefore.fn)
  return address === null ? [] : [['ip', address]]
}
