// The parser port: from a text to a syntax tree with an injected parser, over broken and half-typed code too.
import { depthScan } from './depth-scan'
import { fromEstree, type ForeignComment } from './from-estree'
import { MAX_REPAIRS } from '../limits'
import { blank, editedSpan, lineSpan, type Span } from './spans'
import { enclosingStatements } from './statement-spans'
import type { Node, SyntaxTree } from './tree'

/** What to tell the parser of a file. */
export interface ParserOptions {
  readonly lang: 'jsx' | 'ts' | 'tsx' | 'dts'
  readonly sourceType: 'module' | 'commonjs' | 'unambiguous'
  readonly preserveParens: false
}

/** A syntax error and where it is. */
export interface ParseError {
  readonly message: string
  readonly offset: number
}

/** What an injected parser gives; on an error oxc gives an empty program. */
export interface ParserOutput {
  readonly program: Node
  readonly comments: readonly ForeignComment[]
  readonly errors: readonly { readonly message: string; readonly start: number }[]
}

/** A parser such as oxc's `parseSync`. */
export type Parser = (filename: string, text: string, options: ParserOptions) => ParserOutput

/** A tree, or null with the errors; `isRepaired`: some of the text was read as blank, the errors say why. */
export interface ParseResult {
  readonly tree: SyntaxTree | null
  readonly isRepaired: boolean
  readonly errors: readonly ParseError[]
}

/** A text of the same file that parsed. */
export interface LastGood {
  readonly text: string
}

/** @returns the options for a file, from its name. */
export function parserOptions(filename: string): ParserOptions {
  const name = filename.toLowerCase()
  const lang = /\.d\.([^./\\]+\.)?[cm]?ts$/.test(name)
    ? 'dts'
    : name.endsWith('.tsx')
      ? 'tsx'
      : /\.[cm]?ts$/.test(name)
        ? 'ts'
        : 'jsx'
  const sourceType = /\.c[jt]s$/.test(name) ? 'commonjs' : /\.[cm]?tsx?$|\.mjs$/.test(name) ? 'module' : 'unambiguous'
  return { lang, sourceType, preserveParens: false }
}

/**
 * Parses a text; never throws. Code that does not parse is repaired where possible: with the last good text by blanking what
 * was typed since, then the statement around it; without one by blanking the lines of the errors.
 */
export function parseWith(
  parser: Parser,
  text: string,
  filename: string,
  lastGood: LastGood | null = null,
): ParseResult {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const parse = (tried: string): Attempt => attempt(parser, filename, tried)
  const first = parse(source)
  if (first.output !== null) return toResult(first, source, false)
  if (first.isTooDeep) return { tree: null, isRepaired: false, errors: first.errors }
  const repaired = lastGood === null ? repairLines(parse, source, first) : repairEdit(parse, source, lastGood.text)
  return repaired === null
    ? { tree: null, isRepaired: false, errors: first.errors }
    : { ...toResult(repaired, source, true), errors: first.errors }
}

/** One call of the parser; `output` is null when there is no usable program. */
interface Attempt {
  readonly output: ParserOutput | null
  readonly errors: readonly ParseError[]
  readonly isTooDeep: boolean
}

function attempt(parser: Parser, filename: string, source: string): Attempt {
  const depth = depthScan(source)
  if (depth.exceeded)
    return { output: null, errors: [{ message: 'Nested too deep', offset: depth.at }], isTooDeep: true }
  try {
    const output = parser(filename, source, parserOptions(filename))
    const errors = output.errors.map(({ message, start }) => ({ message, offset: start }))
    const body = output.program['body']
    const isUsable = errors.length === 0 || (Array.isArray(body) && body.length > 0)
    return { output: isUsable ? output : null, errors, isTooDeep: false }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { output: null, errors: [{ message, offset: 0 }], isTooDeep: false }
  }
}

function toResult(parsed: Attempt, source: string, isRepaired: boolean): ParseResult {
  const { output, errors } = parsed
  const tree = output === null ? null : fromEstree(output.program, output.comments, source)
  return { tree, isRepaired, errors }
}

type Parse = (tried: string) => Attempt

/** Blanks what was edited since the last good text; where that is not enough, the statements around the edit. */
function repairEdit(parse: Parse, source: string, good: string): Attempt | null {
  const edit = editedSpan(good, source)
  const blanked = parse(blank(source, edit.after))
  if (blanked.output !== null) return blanked
  const before = parse(good)
  if (before.output === null) return null
  const { program, comments } = before.output
  const spans = enclosingStatements(fromEstree(program, comments, good), edit.before)
  const growth = source.length - good.length
  for (const span of spans.slice(0, MAX_REPAIRS)) {
    const inSource: Span = { start: span.start, end: span.end + growth }
    const parsed = parse(blank(source, inSource))
    if (parsed.output !== null) return parsed
  }
  return null
}

/** Blanks the line of the first error, then that of the next one. */
function repairLines(parse: Parse, source: string, first: Attempt): Attempt | null {
  let tried = source
  let { errors } = first
  for (let i = 0; i < MAX_REPAIRS; i++) {
    const error = errors[0]
    if (error === undefined) return null
    const next = blank(tried, lineSpan(tried, error.offset))
    if (next === tried) return null
    const parsed = parse(next)
    if (parsed.output !== null) return parsed
    tried = next
    errors = parsed.errors
  }
  return null
}
