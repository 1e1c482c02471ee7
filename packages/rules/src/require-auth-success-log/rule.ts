// require-auth-success-log: a login, logout, token, password or second factor that succeeds must leave a log.
import { findUnloggedMilestones, type Rule } from '@logwright/analysis/query'
import { milestoneFinding } from '../wording'

/** Options of the rule. */
export type Options = Readonly<Record<string, never>>

const RULE = 'require-auth-success-log'

/** What happened, by event: for messages. */
const WHAT: Readonly<Record<string, string>> = {
  authn_login_success: 'Somebody is logged in',
  session_logout: 'Somebody is logged out',
  authn_token_created: 'A token is issued',
  authn_token_revoked: 'A token is revoked',
  authn_password_change: 'A password is changed',
  user_updated: 'A second factor is changed',
}
const WANTED = new Set(Object.keys(WHAT))
const WORDING = { rule: RULE, messageId: 'done', what: WHAT }

/** The rule. */
export const requireAuthSuccessLog: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Require that logins, logouts, new tokens and changed passwords are logged',
    group: 'events',
    cwe: [778, 223],
    asvs: ['16.3.1'],
    owasp: [
      'A09:2021 Security Logging and Monitoring Failures',
      'A09:2025 Security Logging & Alerting Failures',
      'A07:2025 Authentication Failures',
    ],
    severity: 'warning',
    preset: 'all',
    messages: { done: '{{what}} here, and no log says so.' },
    hasFix: false,
    hasSuggestions: true,
    schema: { type: 'object', properties: {}, additionalProperties: false },
  },
  defaults: { recommended: {}, strict: {}, all: {} },
  find: (view) =>
    view.scope.isServer
      ? findUnloggedMilestones(view, WANTED).map((found) => milestoneFinding(view, found, WORDING))
      : [],
}
