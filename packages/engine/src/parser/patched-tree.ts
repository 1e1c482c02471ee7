// An edit parses only the statements that it touches: the tree of the text before is patched with theirs. What cannot be shown to
// read the same on its own is left to a parse of the whole text.
import { moveNodes, nodesUnder, type PlacedNode } from '@logwright/analysis/syntax/moved-nodes'
import { child, children } from '@logwright/analysis/syntax/fields'
import { editedSpan } from '@logwright/analysis/syntax/spans'
import type { Comment, Node } from '@logwright/analysis/syntax/tree'

/** What a parse of a text gives; positions are plain `start` and `end` of nodes. */
export interface ParsedProgram {
  readonly program: Node
  readonly body: readonly Node[]
  readonly comments: readonly Comment[]
}

/** Why a text has no program, and where. */
export interface ParseError {
  readonly message: string
  readonly start: number
  readonly end: number
}

/** A part of a text, parsed on its own; without an error where it merely is not clean. */
export type ParsedPart =
  ({ readonly kind: 'tree' } & ParsedProgram) | { readonly kind: 'wrong'; readonly error: ParseError | null }

/** The tree of a text, as it is kept for the next edit. Patching moves its nodes: lower it before. */
export interface KeptTree extends ParsedProgram {
  readonly text: string
  /** Parsed without any error: only then the text is made of its statements and nothing else. */
  readonly isClean: boolean
  /** By statement: the nodes in it, once they had to move. */
  readonly nodes: readonly NodeList[]
}

/** Collected when first asked for. */
type NodeList = () => readonly PlacedNode[]

/** Keeps a tree. */
export function keepTree(text: string, parsed: ParsedProgram, isClean: boolean): KeptTree {
  return { ...parsed, text, isClean, nodes: parsed.body.map(listOf) }
}

function listOf(statement: Node): NodeList {
  let nodes: readonly PlacedNode[] | null = null
  return () => (nodes ??= nodesUnder(statement))
}

/** The edited part of two texts, and the statements around it. */
interface Region {
  /** Statements `first` to `last - 1` are parsed again. */
  readonly first: number
  readonly last: number
  /** From the end of the statement before, in both texts. */
  readonly start: number
  /** To the start of the statement behind, in the text before. */
  readonly oldEnd: number
  readonly newEnd: number
}

/** A patched tree, or an error that the whole text has as well. */
export type Patched = ({ readonly kind: 'tree' } & KeptTree) | { readonly kind: 'wrong'; readonly error: ParseError }

/** The tree of `text`, made of `kept` (which is used up when there is one). Null: parse the whole text. */
export function patchTree(kept: KeptTree, text: string, parse: (text: string) => ParsedPart): Patched | null {
  const region = editedRegion(kept, text)
  if (region === null) return null
  const { first, last, start, oldEnd, newEnd } = region
  const part = text.slice(start, newEnd)
  const parsed = parse(part)
  if (parsed.kind === 'wrong')
    return isOwnError(text, part, start, parsed.error) ? movedError(parsed.error, start) : null
  if (start > 0 && parsed.body.some((statement) => typeof statement['directive'] === 'string')) return null
  const after = kept.body.slice(last)
  const before = kept.body.slice(0, first)
  if (!standsAlone(text, { before, parsed, after, start, end: newEnd, moved: newEnd - oldEnd })) return null
  const body = [...before, ...parsed.body, ...after]
  if (body.some(isOfModule) !== kept.body.some(isOfModule)) return null
  for (const statement of parsed.body) moveNodes(nodesUnder(statement), start)
  const delta = newEnd - oldEnd
  if (delta !== 0) for (const nodes of kept.nodes.slice(last)) moveNodes(nodes(), delta)
  const comments = [
    ...kept.comments.filter((comment) => comment.end <= start),
    ...parsed.comments.map((comment) => moved(comment, start)),
    ...kept.comments.filter((comment) => comment.start >= oldEnd).map((comment) => moved(comment, delta)),
  ]
  const program = { ...kept.program, body, end: offset(kept.program, 'end') + text.length - kept.text.length }
  const nodes = [...kept.nodes.slice(0, first), ...parsed.body.map(listOf), ...kept.nodes.slice(last)]
  return { kind: 'tree', text, isClean: true, program, body, comments, nodes }
}

/**
 * The parser gave up inside the part: of the whole text it would have read the same up to there. Not so where the part may go on
 * with the statement before, or the error is that something does not end.
 */
function isOwnError(text: string, part: string, start: number, error: ParseError | null): error is ParseError {
  if (error === null || error.end >= part.trimEnd().length || /unterminated (?!string)/i.test(error.message))
    return false
  return start === 0 || mayFollow(text, start, start + part.search(/\S/))
}

function movedError({ message, start, end }: ParseError, delta: number): Patched {
  return { kind: 'wrong', error: { message, start: start + delta, end: end + delta } }
}

/** Makes a file a module, in which more words are reserved. */
function isOfModule({ type }: Node): boolean {
  return /^(?:Import|Export|TSImportEquals|TSExportAssignment)/.test(type)
}

function editedRegion({ text: old, body }: KeptTree, text: string): Region | null {
  const { start: same, end: editEnd } = editedSpan(old, text).before
  let first = 0
  while (first < body.length && endOf(body[first]) < same) first++
  let last = first
  while (last < body.length && startOf(body[last]) <= editEnd) last++
  if (first === 0 && last === body.length) return null
  const start = first === 0 ? 0 : endOf(body[first - 1])
  const oldEnd = last === body.length ? old.length : startOf(body[last])
  return start <= same && editEnd <= oldEnd
    ? { first, last, start, oldEnd, newEnd: oldEnd + text.length - old.length }
    : null
}

/** What stands around the parsed statements. */
interface Seam {
  readonly before: readonly Node[]
  /** Positions count from `start`. */
  readonly parsed: ParsedProgram
  /** Positions count in the text before; `moved` is what they move by. */
  readonly after: readonly Node[]
  readonly start: number
  /** End of what was parsed, in the new text. */
  readonly end: number
  readonly moved: number
}

/** No statement, and no comment, at a seam can go on with what follows it. */
function standsAlone(text: string, { before, parsed, after, start, end: seamEnd, moved }: Seam): boolean {
  const { body, comments } = parsed
  const lastComment = comments[comments.length - 1]
  if (after.length > 0 && lastComment?.type === 'Line' && lastComment.end + start >= seamEnd) return false
  const end = before.length === 0 ? null : endOf(before[before.length - 1])
  const next = after[0] ? startOf(after[0]) + moved : null
  const firstNew = body[0] ? startOf(body[0]) + start : null
  const lastNew = body.length === 0 ? end : endOf(body[body.length - 1]) + start
  return mayFollow(text, end, firstNew ?? next) && mayFollow(text, lastNew, next)
}

/** Begins with a word, on a line of its own: nothing but a statement of its own can, save behind the words below. */
const OWN_STATEMENT = /^[A-Za-z$_]/
const UNFINISHED = /\b(?:let|using|await|async|type|declare|namespace|module|abstract|global)$/

function mayFollow(text: string, end: number | null, start: number | null): boolean {
  if (end === null || start === null) return true
  if (text[end - 1] === ';') return true
  return (
    /[\n\r]/.test(text.slice(end, start)) &&
    OWN_STATEMENT.test(text.slice(start, start + 1)) &&
    !UNFINISHED.test(text.slice(Math.max(0, end - 12), end))
  )
}

function moved(comment: Comment, delta: number): Comment {
  return delta === 0 ? comment : { ...comment, start: comment.start + delta, end: comment.end + delta }
}

/** Where a statement begins, with the decorators that may stand in front of `export`. */
function startOf(node: Node | undefined): number {
  if (!node) return 0
  const declared = child(node, 'declaration') ?? node
  const decorator = children(declared, 'decorators')[0]
  return Math.min(offset(node, 'start'), decorator ? offset(decorator, 'start') : Infinity)
}

function endOf(node: Node | undefined): number {
  return node ? offset(node, 'end') : 0
}

/** Position of a node of the parser. */
export function offset(node: Node, key: 'start' | 'end'): number {
  const value = node[key]
  return typeof value === 'number' ? value : 0
}

/** Where a statement of the top level stands, with its decorators. */
export function statementSpan(node: Node): { readonly start: number; readonly end: number } {
  return { start: startOf(node), end: endOf(node) }
}
