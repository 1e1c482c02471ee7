// All rules, in the order in which documentation lists them.
import type { Rule } from '@logwright/analysis/query'
// rules:imports
import { noErrorDetailsInResponse } from './no-error-details-in-response/rule'
import { noLogInjection } from './no-log-injection/rule'
import { noRedirectAfterCheck } from './no-redirect-after-check/rule'
import { noSensitiveDataInLogs } from './no-sensitive-data-in-logs/rule'
import { noUnvalidatedUrl } from './no-unvalidated-url/rule'
import { noWeakUrlCheck } from './no-weak-url-check/rule'
import { requireAccessDeniedLog } from './require-access-denied-log/rule'
import { requireAuthFailureLog } from './require-auth-failure-log/rule'
import { requireAuthSuccessLog } from './require-auth-success-log/rule'
import { requireErrorLog } from './require-error-log/rule'
import { requireInputRejectionLog } from './require-input-rejection-log/rule'
import { requireIntegrityFailureLog } from './require-integrity-failure-log/rule'
import { requireLastResortHandler } from './require-last-resort-handler/rule'
import { requireSecurityChangeLog } from './require-security-change-log/rule'
import { validRedaction } from './valid-redaction/rule'
// rules:imports-end

/** Every rule of Logwright. Options are the rule's own; hosts treat them as plain JSON checked by `meta.schema`. */
export const rules: readonly Rule[] = [
  // rules:list
  noErrorDetailsInResponse,
  noLogInjection,
  noRedirectAfterCheck,
  noSensitiveDataInLogs,
  noUnvalidatedUrl,
  noWeakUrlCheck,
  requireAccessDeniedLog,
  requireAuthFailureLog,
  requireAuthSuccessLog,
  requireErrorLog,
  requireInputRejectionLog,
  requireIntegrityFailureLog,
  requireLastResortHandler,
  requireSecurityChangeLog,
  validRedaction,
  // rules:list-end
]
