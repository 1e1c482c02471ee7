// What the server says after each check, read defensively, and how that reads in the status item.

/** How a document stands, in the server's words. */
export type DocumentState = 'checked' | 'half-typed' | 'skipped' | 'disabled' | 'failed'

/** The server's notification about one document. */
export interface DocumentStatus {
  readonly uri: string
  readonly milliseconds: number
  readonly state: DocumentState
  /** Why, for people. */
  readonly detail: string | null
}

const STATES: readonly string[] = ['checked', 'half-typed', 'skipped', 'disabled', 'failed']

/** Reads the notification's payload; null when it is not one. */
export function readStatus(payload: unknown): DocumentStatus | null {
  if (!isRecord(payload)) return null
  const { uri, milliseconds, state, detail } = payload
  if (typeof uri !== 'string' || typeof milliseconds !== 'number' || !isState(state)) return null
  return { uri, milliseconds, state, detail: typeof detail === 'string' && detail !== '' ? detail : null }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isState(value: unknown): value is DocumentState {
  return typeof value === 'string' && STATES.includes(value)
}

/** Counts of a document's findings. */
export interface FindingCounts {
  readonly shown: number
  /** Left to the ESLint extension, which shows them. */
  readonly deferred: number
}

/** Two short texts: what is, and more about it. */
export interface StatusText {
  readonly text: string
  readonly detail: string
}

/** The status of a document in words. */
export function describeStatus(status: DocumentStatus, { shown, deferred }: FindingCounts): StatusText {
  const why = status.detail ?? ''
  switch (status.state) {
    case 'disabled':
      return { text: 'Off', detail: why || 'by the setting logwright.enable' }
    case 'skipped':
      return { text: 'Not checked', detail: why }
    case 'failed':
      return { text: 'Check failed', detail: why || 'the output has the details' }
    case 'checked':
    case 'half-typed': {
      const half = status.state === 'half-typed' ? ['waiting for the code to parse'] : []
      const left = deferred > 0 ? [`${deferred} more shown by ESLint`] : []
      return { text: counted(shown), detail: [duration(status.milliseconds), ...left, ...half].join(', ') }
    }
  }
}

function counted(findings: number): string {
  if (findings === 0) return 'No findings'
  return findings === 1 ? '1 finding' : `${findings} findings`
}

function duration(milliseconds: number): string {
  return milliseconds < 1 ? '<1 ms' : `${Math.round(milliseconds)} ms`
}
