// The part of ESLint's rule context that the adapter uses: the same in ESLint 8.57, 9, 10 and oxlint.
import type { Comment, Node } from '@logwright/analysis/syntax/tree'

/** Line from 1, column from 0, as ESLint counts. */
export interface HostPosition {
  readonly line: number
  readonly column: number
}

/** A comment of the host; it has `range` in every host, `start` and `end` only in some. */
export interface HostComment extends Pick<Comment, 'type' | 'value'> {
  readonly range: readonly [number, number]
}

/** The host's syntax tree. */
export interface HostProgram extends Node {
  readonly comments?: readonly HostComment[]
}

/** The host's text and tree; the text has no byte-order mark. */
export interface HostSourceCode {
  readonly ast: HostProgram
  readonly text: string
  readonly getLocFromIndex: (offset: number) => HostPosition
}

/** Makes edits. */
export interface HostFixer {
  readonly replaceTextRange: (range: [number, number], text: string) => object
}

/** An edit in the making. */
export type HostFix = (fixer: HostFixer) => object[]

/** A problem to report. */
export interface HostReport {
  readonly loc: { readonly start: HostPosition; readonly end: HostPosition }
  readonly messageId: string
  readonly data: Readonly<Record<string, string>>
  readonly fix?: HostFix
  readonly suggest?: readonly {
    readonly messageId: string
    readonly data: Readonly<Record<string, string>>
    readonly fix: HostFix
  }[]
}

/** What ESLint hands to `create`. */
export interface HostContext {
  readonly id: string
  readonly cwd: string
  readonly filename: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly options: readonly unknown[]
  readonly sourceCode: HostSourceCode
  readonly report: (problem: HostReport) => void
}
