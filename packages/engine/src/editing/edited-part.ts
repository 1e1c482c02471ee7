// What an edit touches: the statements that it changed, those that it may mean something to, and those that are needed to judge these.
import { editedSpan } from '@logwright/analysis/syntax/spans'
import type { Node } from '@logwright/analysis/syntax/tree'
import type { CompiledKnowledge } from '@logwright/analysis/model/compile'
import { styleOf } from '@logwright/rules/edits'
import { MAX_EDITED_SHARE } from '../limits'
import { statementSpan } from '../parser/patched-tree'
import { bareStatement, type EditedFile, type EditedStatement } from './edited-file'
import { affectedBy, neededFor } from './statement-links'

/** See the header. */
export interface EditedPart {
  /** All statements of the new text, where they stand now; of those that were changed only that is known. */
  readonly statements: readonly EditedStatement[]
  /** Which of them may be judged otherwise than before. */
  readonly affected: ReadonlySet<EditedStatement>
  /** Those to look at, affected or needed, and their nodes in order. */
  readonly looked: ReadonlySet<EditedStatement>
  readonly body: readonly Node[]
  /** The old statements that are gone or affected. */
  readonly outdated: ReadonlySet<EditedStatement>
  /** The place in the new text of an offset outside of what was edited; null for one inside. */
  readonly move: (offset: number) => number | null
}

/** Finds what an edit touches; null: the whole file. */
export function findEditedPart(
  known: EditedFile,
  text: string,
  body: readonly Node[],
  knowledge: CompiledKnowledge,
): EditedPart | null {
  if (styleOf(text) !== known.style) return null
  const same = alignStatements(known, text, body)
  const before = known.statements.slice(0, same.first)
  const after = known.statements.slice(known.statements.length - same.last)
  const old = known.statements.slice(same.first, known.statements.length - same.last)
  const typed = body.slice(same.first, body.length - same.last).map((node) => bareStatement(node, knowledge))
  if (!isOfStatements(old, typed, knowledge)) return null
  const moved = after.map((statement): EditedStatement => {
    return { ...statement, start: statement.start + same.delta, end: statement.end + same.delta }
  })
  const statements = [...before, ...typed, ...moved]
  const links = [...before, ...old, ...typed, ...after].map((statement) => statement.links())
  const touched = affectedBy(
    links,
    [...old, ...typed].map((statement) => statement.links()),
  )
  const isAffected = (statement: EditedStatement): boolean => touched.has(statement.links())
  const affected = new Set(statements.filter(isAffected))
  // What it does to errors, it does to those of the whole file.
  if ([...affected].some(({ isFileWide }) => isFileWide)) return null
  const needed = neededFor(
    statements.map((statement) => statement.links()),
    statements
      .filter((statement) => affected.has(statement) || statement.isFileWide || statement.links().names.isOfFile)
      .map((statement) => statement.links()),
  )
  const looked = new Set(statements.filter((statement) => needed.has(statement.links())))
  const length = [...looked].reduce((sum, { start, end }) => sum + end - start, 0)
  if (length > text.length * MAX_EDITED_SHARE) return null
  const outdated = new Set(known.statements.filter(isAffected))
  const isLooked = (_: Node, i: number): boolean => {
    const statement = statements[i]
    return statement !== undefined && looked.has(statement)
  }
  return { statements, affected, looked, body: body.filter(isLooked), outdated, move: same.move }
}

interface Alignment {
  /** Statements at the start, and at the end, that are the same in both texts. */
  readonly first: number
  readonly last: number
  readonly delta: number
  readonly move: EditedPart['move']
}

/** An edit between two statements counts as one of both: comments speak of what stands beside them. */
function alignStatements({ text: oldText, statements }: EditedFile, text: string, body: readonly Node[]): Alignment {
  const { before: edit } = editedSpan(oldText, text)
  const delta = text.length - oldText.length
  const spans = body.map(statementSpan)
  const shorter = Math.min(statements.length, spans.length)
  const isSame = (old: EditedStatement | undefined, now: (typeof spans)[number] | undefined, by: number): boolean =>
    old !== undefined && now !== undefined && old.start + by === now.start && old.end + by === now.end
  let first = 0
  while (first < shorter && isBefore(statements[first], edit.start) && isSame(statements[first], spans[first], 0))
    first++
  let last = 0
  while (
    last < shorter - first &&
    isBehind(statements.at(-1 - last), edit.end) &&
    isSame(statements.at(-1 - last), spans.at(-1 - last), delta)
  )
    last++
  if (first + last === statements.length && statements.length === spans.length) {
    if (first > 0) first--
    if (last > 0) last--
  }
  const move = (offset: number): number | null =>
    offset <= edit.start ? offset : offset >= edit.end ? offset + delta : null
  return { first, last, delta, move }
}

function isBefore(statement: EditedStatement | undefined, offset: number): boolean {
  return statement !== undefined && statement.end < offset
}

function isBehind(statement: EditedStatement | undefined, offset: number): boolean {
  return statement !== undefined && statement.start > offset
}

/** The edit changes nothing that the whole file is judged by. */
function isOfStatements(
  old: readonly EditedStatement[],
  typed: readonly EditedStatement[],
  { scope }: CompiledKnowledge,
): boolean {
  if (old.some(({ isFileWide }) => isFileWide)) return false
  const all = [old, typed].map((statements) => statements.map((statement) => statement.links().names))
  if (all.some((names) => names.some(({ isOfFile }) => isOfFile))) return false
  const told = all.map((names) => {
    const asked = [...scope.browserGlobals, 'require', 'process'].filter((name) =>
      names.some((each) => each.names.has(name)),
    )
    return JSON.stringify([asked, names.some(({ hasJsx }) => hasJsx), names.flatMap(({ requires }) => requires)])
  })
  return told[0] === told[1]
}
