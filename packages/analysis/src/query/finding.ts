// Findings and edits: what a rule yields and what every host converts. Plain data.
import type { Range } from '../ir/positions'

/** A function by its module, relative to the project's root, and its stable name in it. */
export interface FunctionPlace {
  readonly module: string
  readonly fn: string
}

/** One step of the way that leads to a finding, in flow order. Message without final period: "comes from here". */
export interface Step {
  readonly message: string
  /** In the file of the finding; of a step inside another function, what leads there. */
  readonly range: Range
  /** The function in which it stands, of any module of the project; looked up when the finding is rendered. */
  readonly inside?: FunctionPlace
}

/** Replaces `[start, end)` by `text`. */
export interface TextEdit extends Range {
  readonly text: string
}

/** `fix`: part of `--fix` and fix-all. `suggestion`: applied one by one. Edits do not overlap and are sorted. */
export interface Fix {
  readonly kind: 'fix' | 'suggestion'
  readonly title: string
  readonly edits: readonly TextEdit[]
  /** Instead of edits: one more path for the only list of redacted paths in another module; looked up when the finding is rendered. */
  readonly elsewhere?: { readonly module: string; readonly path: string }
}

/** One report. `data` fills the `{{placeholders}}` of the rule's message. */
export interface Finding {
  readonly rule: string
  readonly messageId: string
  readonly data: Readonly<Record<string, string>>
  readonly range: Range
  readonly steps: readonly Step[]
  readonly confidence: 'certain' | 'likely'
  readonly fixes: readonly Fix[]
}
