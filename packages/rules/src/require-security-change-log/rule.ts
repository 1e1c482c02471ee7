// require-security-change-log: a changed user, role, permission or key must leave a log.
import { findUnloggedMilestones, type Rule } from '@logwright/analysis/query'
import { milestoneFinding } from '../wording'

/** Options of the rule. */
export type Options = Readonly<Record<string, never>>

const RULE = 'require-security-change-log'

/** What happened, by event: for messages. */
const WHAT: Readonly<Record<string, string>> = {
  user_created: 'A user is created',
  user_deleted: 'A user is deleted',
  authz_change: 'A role is changed',
  privilege_permissions_changed: 'A permission is changed',
  sensitive_create: 'A key is created',
  sensitive_update: 'A key is changed',
  sensitive_delete: 'A key is deleted',
}
const WANTED = new Set(Object.keys(WHAT))
const WORDING = { rule: RULE, messageId: 'changed', what: WHAT }

/** The rule. */
export const requireSecurityChangeLog: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Require that changes of users, roles, permissions and keys are logged',
    group: 'events',
    cwe: [778, 223],
    asvs: ['16.3.3'],
    owasp: [
      'A09:2021 Security Logging and Monitoring Failures',
      'A09:2025 Security Logging & Alerting Failures',
      'A01:2025 Broken Access Control',
    ],
    severity: 'warning',
    preset: 'strict',
    messages: { changed: '{{what}} here, and no log says so.' },
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
