// From text to a syntax tree with the oxc parser. Never throws on any text.
import type { Comment, Node, SyntaxTree } from '@logwright/analysis/syntax/tree'
import { languageOf } from '../cache/keys'
import type { UserError } from '../session'
import { indexLines } from '../text-lines'
import { loadOxc, type OxcParser, type ParserChoice } from './oxc-module'

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
  const { path, text } = request
  let depth = 0
  let deepest = 0
  for (const c of text) {
    if (c === '(' || c === '[' || c === '{') deepest = Math.max(deepest, ++depth)
    else if (c === ')' || c === ']' || c === '}') depth--
  }
  if (deepest > 1000)
    return {
      kind: 'failed',
      errors: [{ kind: 'limit', file: path, line: null, column: null, message: 'Nested too deep.' }],
    }
  const loaded = loadOxc(request.parser, request.wasmFile)
  if (loaded.kind === 'failure')
    return { kind: 'failed', errors: [{ kind: 'io', file: path, line: null, column: null, message: loaded.message }] }
  const raw = loaded.parser.parseSync(path, text, { lang: languageOf(path), preserveParens: false }) as {
    program: Node
    comments: Comment[]
    errors: { message: string; labels: { start: number }[] }[]
  }
  const body = raw.program['body'] as unknown[]
  if (raw.errors.length > 0 && body.length === 0) {
    const lines = indexLines(text)
    return {
      kind: 'failed',
      errors: raw.errors.map((e) => ({
        kind: 'syntax',
        file: path,
        ...lines.positionAt(e.labels[0]?.start ?? 0),
        message: `${e.message}.`,
      })),
    }
  }
  return {
    kind: 'tree',
    repaired: false,
    tree: {
      program: raw.program,
      comments: raw.comments,
      text,
      start: (n) => n['start'] as number,
      end: (n) => n['end'] as number,
    },
  }
}
export type { OxcParser }
