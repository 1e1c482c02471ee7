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
import { keepTree, offset, patchTree, type KeptTree, type ParsedProgram } from './patched-tree'

/** A tree, or why there is none. `repaired`: part of the text was left out. `kept` stands for the tree at the next edit. */
export type ParseOutcome =
  | { readonly kind: 'tree'; readonly tree: SyntaxTree; readonly repaired: boolean; readonly kept: KeptTree }
  | { readonly kind: 'failed'; readonly errors: readonly UserError[] }

/** What to parse, and with what. */
export interface ParseRequest {
  readonly path: string
  readonly text: string
  readonly parser: ParserChoice
  readonly wasmFile: string | null
  /** Last text of this path that parsed: half-typed code is repaired by it. */
  readonly lastGood: string | null
  /** Tree of the path's text before: an edit parses only what it touches. It moves with the text, so nothing else may hold it. */
  readonly kept?: KeptTree | null
}

/** Parses a text. */
export function parseText(request: ParseRequest): ParseOutcome {
  const { path, text, lastGood } = request
  const loaded = loadOxc(request.parser, request.wasmFile)
  if (loaded.kind === 'failure') return failure(path, 'io', loaded.message)
  const parse = (part: string): Parsed => parseOnce(loaded.parser, path, part)
  const first = parseEdited(request, text, parse)
  if (first.tree) return outcomeOf(first.tree, text, false)
  const blanked = first.isBounded && lastGood !== null ? blankEditedSpan(lastGood, text) : null
  const second = blanked === null ? null : parseEdited(request, blanked, parse)
  if (second?.tree) return outcomeOf(second.tree, text, true)
  return { kind: 'failed', errors: first.errors }
}

function outcomeOf(kept: KeptTree, text: string, repaired: boolean): ParseOutcome {
  const { program, comments } = kept
  const tree = { program, comments, text, start: startOf, end: endOf }
  return { kind: 'tree', tree, repaired, kept }
}

const startOf = (node: Node): number => offset(node, 'start')
const endOf = (node: Node): number => offset(node, 'end')

interface ParsedText {
  readonly tree: KeptTree | null
  readonly errors: readonly UserError[]
  /** False: the text is nested too deep. */
  readonly isBounded: boolean
}

/** Parses what an edit touched, or the whole text. */
function parseEdited({ path, kept }: ParseRequest, text: string, parse: (text: string) => Parsed): ParsedText {
  const parsePart = (part: string): ParsedProgram | null => {
    const parsed = isBounded(part) ? parse(part) : null
    return parsed?.isClean ? parsed.program : null
  }
  const patched = kept?.isClean ? patchTree(kept, text, parsePart) : null
  if (patched) return { tree: patched, errors: [], isBounded: true }
  if (!isBounded(text)) {
    const { errors } = failure(path, 'limit', 'Nested too deep to be parsed.')
    return { tree: null, errors, isBounded: false }
  }
  const { program, errors, isClean } = parse(text)
  return { tree: program && keepTree(text, program, isClean), errors, isBounded: true }
}

function isBounded(text: string): boolean {
  const { nesting, operands } = boundNesting(text)
  return nesting <= MAX_NESTING && operands <= MAX_OPERANDS
}

function failure(file: string, kind: 'limit' | 'io', message: string): Extract<ParseOutcome, { kind: 'failed' }> {
  return { kind: 'failed', errors: [{ kind, file, line: null, column: null, message }] }
}

interface Parsed {
  readonly program: ParsedProgram | null
  /** Without any error, also one after which there is a program. */
  readonly isClean: boolean
  readonly errors: readonly UserError[]
}

/** On a syntax error oxc gives an empty program, on an early error (a `return` at top level) a full one, which is used. */
function parseOnce(parser: OxcParser, path: string, text: string): Parsed {
  const options = { lang: languageOf(path), preserveParens: false }
  const result = parser.parseSync(path, text, options)
  const program = field(result, 'program')
  const errors = list(field(result, 'errors'))
  const body = isNode(program) ? list(program['body']).filter(isNode) : []
  if (!isNode(program) || (errors.length > 0 && body.length === 0)) {
    return { program: null, isClean: false, errors: errors.slice(0, 1).map((error) => toUserError(path, text, error)) }
  }
  const comments = list(field(result, 'comments')).filter(isComment)
  return { program: { program, body, comments }, isClean: errors.length === 0, errors: [] }
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
