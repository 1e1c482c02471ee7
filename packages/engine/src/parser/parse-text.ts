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
import {
  keepTree,
  offset,
  patchTree,
  type KeptTree,
  type ParsedPart,
  type ParsedProgram,
  type ParseError,
} from './patched-tree'

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
  /** False: of a text that does not parse nothing is wanted but the error. Default true. */
  readonly repairs?: boolean
}

/** Parses a text. */
export function parseText(request: ParseRequest): ParseOutcome {
  const { path, text, lastGood, repairs = true } = request
  const loaded = loadOxc(request.parser, request.wasmFile)
  if (loaded.kind === 'failure') return failure(path, 'io', loaded.message)
  const parse: Parse = (part, sourceType) => parseOnce(loaded.parser, { path, text: part, sourceType })
  const first = parseEdited(request, text, parse)
  if (first.tree) return outcomeOf(first.tree, text, false)
  if (!repairs) return { kind: 'failed', errors: first.errors }
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
function parseEdited({ path, kept, repairs = true }: ParseRequest, text: string, parse: Parse): ParsedText {
  // A part without an import would read as a script, where `await` is a name.
  const sourceType = kept?.program['sourceType'] === 'module' ? 'module' : undefined
  const parsePart = (part: string): ParsedPart => {
    const parsed = isBounded(part) ? parse(part, sourceType) : null
    if (parsed?.isClean && parsed.program) return { kind: 'tree', ...parsed.program }
    return { kind: 'wrong', error: parsed && parsed.program === null ? parsed.error : null }
  }
  const patched = kept?.isClean ? patchTree(kept, text, parsePart) : null
  if (patched?.kind === 'tree') return { tree: patched, errors: [], isBounded: true }
  if (patched?.kind === 'wrong' && !repairs)
    return { tree: null, errors: [toUserError(path, text, patched.error)], isBounded: true }
  if (!isBounded(text)) {
    const { errors } = failure(path, 'limit', 'Nested too deep to be parsed.')
    return { tree: null, errors, isBounded: false }
  }
  const { program, error, isClean } = parse(text)
  const errors = error ? [toUserError(path, text, error)] : []
  return { tree: program && keepTree(text, program, isClean), errors, isBounded: true }
}

/** The text is not nested too deep for the parser. */
export function isBounded(text: string): boolean {
  const { nesting, operands } = boundNesting(text)
  return nesting <= MAX_NESTING && operands <= MAX_OPERANDS
}

function failure(file: string, kind: 'limit' | 'io', message: string): Extract<ParseOutcome, { kind: 'failed' }> {
  return { kind: 'failed', errors: [{ kind, file, line: null, column: null, message }] }
}

/** Without a source type the parser finds it out. */
type Parse = (text: string, sourceType?: 'module') => Parsed

interface Parsed {
  readonly program: ParsedProgram | null
  /** Without any error, also one after which there is a program. */
  readonly isClean: boolean
  /** What keeps the text from having a program. */
  readonly error: ParseError | null
}

/** On a syntax error oxc gives an empty program, on an early error (a `return` at top level) a full one, which is used. */
function parseOnce(
  parser: OxcParser,
  {
    path,
    text,
    sourceType,
  }: { readonly path: string; readonly text: string; readonly sourceType: 'module' | undefined },
): Parsed {
  const options = { lang: languageOf(path), preserveParens: false, ...(sourceType && { sourceType }) }
  const result = parser.parseSync(path, text, options)
  const program = field(result, 'program')
  const errors = list(field(result, 'errors'))
  const body = isNode(program) ? list(program['body']).filter(isNode) : []
  if (!isNode(program) || (errors.length > 0 && body.length === 0)) {
    return { program: null, isClean: false, error: toParseError(errors[0]) }
  }
  const comments = list(field(result, 'comments')).filter(isComment)
  return { program: { program, body, comments }, isClean: errors.length === 0, error: null }
}

/** The first error only: what a parser says after it lost its way helps nobody. */
function toParseError(error: unknown): ParseError {
  const label = list(field(error, 'labels'))[0]
  const [start, end] = [field(label, 'start'), field(label, 'end')]
  const place = typeof start === 'number' ? start : 0
  return {
    message: String(field(error, 'message') ?? 'Syntax error'),
    start: place,
    end: typeof end === 'number' ? end : Infinity,
  }
}

function toUserError(file: string, text: string, { message, start }: ParseError): UserError {
  const position = indexLines(text).positionAt(start)
  return { kind: 'syntax', file, ...position, message: /[.!?]$/.test(message) ? message : `${message}.` }
}

/** A field of what the parser gives. */
export function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

/** An array that the parser gives; empty for anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isNode(value: unknown): value is Node {
  return typeof field(value, 'type') === 'string'
}

function isComment(value: unknown): value is Comment {
  return typeof field(value, 'value') === 'string' && typeof field(value, 'start') === 'number'
}
