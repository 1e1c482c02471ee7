// The part of SARIF 2.1.0 that the command line's host reads back.

/** A place, perhaps with a message. */
export interface SarifLocation {
  readonly physicalLocation?: {
    readonly artifactLocation?: { readonly uri?: string }
    readonly region?: {
      readonly startLine?: number
      readonly startColumn?: number
      readonly endLine?: number
      readonly endColumn?: number
    }
  }
  readonly message?: { readonly text: string }
}

/** One result. */
export interface SarifResult {
  readonly ruleId: string
  readonly message: { readonly text: string }
  readonly locations?: readonly SarifLocation[]
  readonly codeFlows?: readonly {
    readonly threadFlows: readonly { readonly locations: readonly { readonly location: SarifLocation }[] }[]
  }[]
  readonly suppressions?: readonly object[]
  readonly properties?: { readonly messageId?: string }
}

/** A message about the run itself. */
export interface SarifNotification {
  readonly message: { readonly text: string }
  readonly locations?: readonly SarifLocation[]
}

/** A log. */
export interface SarifLog {
  readonly runs: readonly {
    readonly results?: readonly SarifResult[]
    readonly invocations?: readonly { readonly toolExecutionNotifications?: readonly SarifNotification[] }[]
  }[]
}
