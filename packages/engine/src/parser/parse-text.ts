// From text to a syntax tree with the oxc parser: refuse what is nested too deep, parse, repair half-typed code. Never throws on
// any text.
import type { Comment, Node, SyntaxTree } from '@logwright/analysis/syntax/tree'
import { languageOf } from '../cache/keys'
import { MAX_NESTING, MAX_OPERANDS } from '../limits'
import type { UserError } from '../session'
import { indexLines } from '../text-lines'
import { blankEditedSpan } from './half-typed'
import { boundNesting } from './nesting-bound'
import { loadOxc, type OxcParser, type ParserChoice } from './oxc-module'

/** A tree, or why there is none. `repaired`: part of the text was left out. */
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

/** Parses a text. */
export function parseText(request: ParseRequest): ParseOutcome {
  const { path, text, lastGood } = request
  const bound = boundNesting(text)
  if (bound.nesting > MAX_NESTING || bound.operands > MAX_OPERANDS) {
    return failure(path, 'limit', 'Nested too deep to be parsed.')
  }
  const loaded = loadOxc(request.parser, request.wasmFile)
  if (loaded.kind === 'failure') return failure(path, 'io', loaded.message)
  const first = parseOnce(loaded.parser, path, text)
  if (first.tree) return { kind: 'tree', tree: first.tree, repaired: false }
  const blanked = lastGood === null ? null : blankEditedSpan(lastGood, text)
  const second = blanked === null ? null : parseOnce(loaded.parser, path, blanked)
  if (second?.tree) return { kind: 'tree', tree: { ...second.tree, text }, repaired: true }
  return { kind: 'failed', errors: first.errors }
}

function failure(file: string, kind: 'limit' | 'io', message: string): ParseOutcome {
  return { kind: 'failed', errors: [{ kind, file, line: null, column: null, message }] }
}

interface Parsed {
  readonly tree: SyntaxTree | null
  readonly errors: readonly UserError[]
}

/** On a syntax error oxc gives an empty program, on an early error (a `return` at top level) a full one, which is used. */
function parseOnce(parser: OxcParser, path: string, text: string): Parsed {
  const options = { lang: languageOf(path), preserveParens: false }
  const result = parser.parseSync(path, text, options)
  const program = field(result, 'program')
  const errors = list(field(result, 'errors'))
  if (!isNode(program) || (errors.length > 0 && list(program['body']).length === 0)) {
    return { tree: null, errors: errors.slice(0, 1).map((error) => toUserError(path, text, error)) }
  }
  const comments = list(field(result, 'comments')).filter(isComment)
  return {
    tree: { program, comments, text, start: (node) => offset(node, 'start'), end: (node) => offset(node, 'end') },
    errors: [],
  }
}

/** The first error only: what a parser says after it lost its way helps nobody. */
function toUserError(file: string, text: string, error: unknown): UserError {
  const place = field(list(field(error, 'labels'))[0], 'start')
  const position = indexLines(text).positionAt(typeof place === 'number' ? place : 0)
  const message = String(field(error, 'message') ?? 'Syntax error')
  return { kind: 'syntax', file, ...position, message: /[.!?]$/.test(message) ? message : `${message}.` }
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isNode(value: unknown): value is Node {
  return typeof field(value, 'type') === 'string'
}

function isComment(value: unknown): value is Comment {
  return typeof field(value, 'value') === 'string' && typeof field(value, 'start') === 'number'
}

function offset(node: Node, key: 'start' | 'end'): number {
  const value = node[key]
  return typeof value === 'number' ? value : 0
}
