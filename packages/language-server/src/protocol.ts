// What clients may rely on besides the Language Server Protocol: names of settings, kinds, commands and the one notification.

/** Namespace of settings, and `source` of diagnostics. */
export const NAMESPACE = 'logwright'

/** Code action kind of fix-all; applies autofixes only, no suggestions. */
export const FIX_ALL_KIND = 'source.fixAll.logwright'

/** Command of the server that shows a rule's page (`window/showDocument`); its one argument is the rule's id. */
export const SHOW_RULE_COMMAND = 'logwright.server.showRuleDocs'

/** In `initializationOptions`: the client shows diagnostics in its hovers, so ours need not repeat them. */
export const DIAGNOSTICS_IN_HOVER = 'diagnosticsInHover'

/** Notification after each check, for a status item; sent only when `initializationOptions.statusNotifications` is true. */
export const STATUS_METHOD = 'logwright/status'

/**
 * How a document stands. `half-typed`: it does not parse, the findings shown are the last good ones. `skipped`: nothing to judge
 * here (`detail` says why). `disabled`: by the setting `logwright.enable`. `failed`: a bug of ours (`detail`).
 */
export type DocumentState = 'checked' | 'half-typed' | 'skipped' | 'disabled' | 'failed'

/** Payload of {@link STATUS_METHOD}. */
export interface StatusParams {
  readonly uri: string
  /** What the check took. */
  readonly milliseconds: number
  /** Findings shown. */
  readonly findings: number
  readonly state: DocumentState
  /** Why, for people; null when there is nothing to say. */
  readonly detail: string | null
}

/** `data` of a diagnostic. */
export interface DiagnosticData {
  readonly rule: string
  readonly messageId: string
  readonly confidence: 'certain' | 'likely'
  /** Titles of the fixes and suggestions that code actions offer. */
  readonly fixes: readonly string[]
}
