// Findings of a text that is being edited: rules look again only at statements that the edit may mean something to. Equal to a check
// of the whole text, which is made wherever names do not tell what else could change.
import { createView } from '@logwright/analysis/query/create-view'
import type { Finding } from '@logwright/analysis/query/finding'
import type { ModuleView } from '@logwright/analysis/query/view'
import { importsEnd } from '@logwright/analysis/lower/imports-end'
import { lowerModule } from '@logwright/analysis/lower/index'
import type { SyntaxTree } from '@logwright/analysis/syntax/tree'
import { runRules, toReported } from '../check-file'
import { runPass } from '../guarded-pass'
import { splitByteOrderMark } from '../io'
import { holdsStill, openFile, viewInputs } from '../opened-file'
import type { KeptTree } from '../parser/patched-tree'
import { parseOwn } from '../project/lowered-files'
import type { EditReport, SourceInput } from '../session'
import type { SessionState } from '../session-state'
import { placeOwnSteps } from '../step-places'
import { collectDirectives, type Directive } from '../suppressions'
import { indexLines } from '../text-lines'
import { describeSkip } from '../text-verdict'
import {
  describeStatements,
  keepFile,
  statementAt,
  type EditedFile,
  type EditedStatement,
  type KeptFinding,
} from './edited-file'
import { findEditedPart, type EditedPart } from './edited-part'

const NOTHING: EditReport = { findings: [], userErrors: [], internalErrors: [], outOfScope: null, isHalfTyped: false }

/** A text with its tree. */
interface ParsedEdit {
  readonly path: string
  readonly text: string
  readonly tree: SyntaxTree
  readonly kept: KeptTree
  readonly directives: readonly Directive[]
}

/** See {@link Session.checkEdited}. */
export function checkEdited(state: SessionState, input: SourceInput): EditReport {
  const path = state.absolute(input.path)
  const { text } = splitByteOrderMark(input.text)
  const known = state.edits.get(path)
  const isCurrent = known !== undefined && holdsStill(state, known)
  if (isCurrent && known.text === text) return reportOf(state, known)
  if (describeSkip(text) !== null) return checkWhole(state, { path, text })
  const parsed = parseOwn(state, { path, text }, false)
  if (parsed.kind === 'failed') return { ...NOTHING, internalErrors: [parsed.error] }
  const outcome = parsed.value
  if (outcome.kind === 'failed') {
    const isHalfTyped = outcome.errors.some(({ kind }) => kind === 'syntax')
    return { ...NOTHING, userErrors: outcome.errors, isHalfTyped }
  }
  const { tree, kept } = outcome
  const edit: ParsedEdit = { path, text, tree, kept, directives: collectDirectives(tree.comments) }
  const file = isCurrent ? recheck(state, known, edit) : null
  if (file === null) return checkWhole(state, edit)
  state.edits.set(path, file, text.length)
  return reportOf(state, file)
}

function checkWhole(state: SessionState, edit: Pick<ParsedEdit, 'path' | 'text'> & Partial<ParsedEdit>): EditReport {
  const { path, text, tree } = edit
  state.edits.delete(path)
  const file = openFile(state, { path, text, ...(tree && { tree }) })
  const { opened, skipped, internalErrors } = file
  const view = opened.kind === 'view' ? opened.view : null
  const { found, bugs } = view ? runRules(state, path, view) : { found: [], bugs: internalErrors }
  const findings = found.map(({ finding, setting }) => ({ finding: view ? settle(view, finding) : finding, setting }))
  const kept = view && edit.kept && bugs.length === 0 ? keepFile(file, view, edit.kept, findings) : null
  if (kept) state.edits.set(path, kept, text.length)
  // What stays reachable while the next analysis is made is copied by each young collection.
  state.last.file = null
  state.opened.release(path)
  state.lowered.release(path)
  return {
    findings: toReported(state, file, findings, bugs),
    userErrors: opened.kind === 'none' && skipped === null ? opened.errors : [],
    internalErrors: bugs,
    outOfScope: skipped ?? view?.scope.reason ?? null,
    isHalfTyped: false,
  }
}

/** Its steps inside functions of the file itself get their places: they move with the text. */
function settle(view: ModuleView, finding: Finding): Finding {
  return { ...finding, steps: placeOwnSteps(view, finding.steps) }
}

function reportOf(state: SessionState, file: EditedFile): EditReport {
  return { ...NOTHING, findings: toReported(state, file, file.findings, []), outOfScope: file.scope.reason }
}

/** The file after an edit, of which a part was looked at; null: look at the whole. */
function recheck(state: SessionState, known: EditedFile, edit: ParsedEdit): EditedFile | null {
  const { text, kept } = edit
  const part = findEditedPart(known, text, kept.body, state.knowledge)
  const end = importsEnd(edit.tree)
  if (part === null || part.move(known.importsEnd) !== end) return null
  const stays = movedFindings(known, part)
  if (stays === null) return null
  const view = viewOf(state, known, edit, part)
  if (view === null || !isSameScope(view, known)) return null
  const { found, bugs } = runRules(state, edit.path, view)
  if (bugs.length > 0) return null
  const statements = describeAffected(view, part)
  const outdated = known.statements.filter((statement) => part.outdated.has(statement))
  const now = statements.filter((_, i) => isAffected(part, i))
  if (now.some(({ isFileWide }) => isFileWide) || loggersOf(now) !== loggersOf(outdated)) return null
  const own = found.filter(({ finding }) => {
    const statement = statementAt(part.statements, finding.range.start)
    return statement !== undefined && part.affected.has(statement)
  })
  const findings = [...stays, ...own.map(({ finding, setting }) => ({ finding: settle(view, finding), setting }))]
  return { ...known, importsEnd: end, text, lines: indexLines(text), directives: edit.directives, statements, findings }
}

function isSameScope(view: ModuleView, { scope }: EditedFile): boolean {
  return JSON.stringify(view.scope) === JSON.stringify(scope)
}

function viewOf(state: SessionState, known: EditedFile, edit: ParsedEdit, part: EditedPart): ModuleView | null {
  const { path, text, tree } = edit
  const elsewhere = part.statements
    .filter((statement) => !part.looked.has(statement))
    .flatMap(({ start, logUses }) => logUses.map((use) => ({ ...use, start: use.start + start })))
  const made = runPass({ file: path, pass: 'view', times: state.times }, () => {
    const program = { ...tree.program, body: part.body }
    state.counts.parts++
    const { facts, positions } = lowerModule({ ...tree, program })
    const view = createView({
      ...viewInputs(state, path, known),
      text,
      facts,
      positions: { ...positions, importsEnd: importsEnd(tree) },
      part: { scopeFacts: known.scopeFacts, logUsesElsewhere: elsewhere },
    })
    return { ...view, scope: state.correctScope(path, view.scope) }
  })
  return made.kind === 'done' ? made.value : null
}

/** Findings of statements that the edit means nothing to, where they stand now; null when one reaches into what was edited. */
function movedFindings(known: EditedFile, { outdated, move }: EditedPart): readonly KeptFinding[] | null {
  let isWhole = true
  const moveSpan = <S extends { readonly start: number; readonly end: number }>(span: S): S => {
    const [start, end] = [move(span.start), move(span.end)]
    if (start === null || end === null) isWhole = false
    return { ...span, start: start ?? 0, end: end ?? 0 }
  }
  const moved = known.findings.flatMap(({ finding, setting }): readonly KeptFinding[] => {
    const statement = statementAt(known.statements, finding.range.start)
    if (!statement || outdated.has(statement)) return []
    const { range, steps, fixes } = finding
    const next: Finding = {
      ...finding,
      range: moveSpan(range),
      steps: steps.map((step) => ({ ...step, range: moveSpan(step.range) })),
      fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moveSpan) })),
    }
    return [{ finding: next, setting }]
  })
  return isWhole ? moved : null
}

function isAffected({ statements, affected }: EditedPart, index: number): boolean {
  const statement = statements[index]
  return statement !== undefined && affected.has(statement)
}

function describeAffected(view: ModuleView, part: EditedPart): readonly EditedStatement[] {
  const described = describeStatements(view, part.statements)
  return part.statements.map((statement, i) => (isAffected(part, i) ? (described[i] ?? statement) : statement))
}

/** What repairs elsewhere in the file take from statements. */
function loggersOf(statements: readonly EditedStatement[]): string {
  return JSON.stringify(statements.flatMap(({ logUses }) => logUses.map(({ receiver, row }) => [receiver, row])))
}
