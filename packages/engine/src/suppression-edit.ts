// Writes the comment that silences one finding. Where a comment can stand, the parser decides: each way of writing it is tried on
// the text, and must silence the finding and leave every other directive where it points.
import type { Finding, TextEdit } from '@logwright/analysis/query/finding'
import { parseText } from './parser/parse-text'
import type { SourceInput } from './session'
import type { SessionState } from './session-state'
import { collectDirectives, compileSuppressions, targetLine, type Directive } from './suppressions'
import { indexLines, type TextLines } from './text-lines'

/** The edit, and where in its text the reason stands that the user is to write; null when the line had a directive already. */
export interface SuppressionEdit extends TextEdit {
  readonly reason: { readonly start: number; readonly end: number } | null
}

const REASON = 'reason'

interface Place {
  readonly text: string
  readonly lines: TextLines
  readonly line: number
  /** `logwright-disable` and the rule's id, or ESLint's words where the file uses them for this rule. */
  readonly words: { readonly disable: string; readonly rule: string }
}

/** See {@link Session.suppress}. */
export function writeSuppression(
  state: SessionState,
  input: SourceInput,
  finding: Pick<Finding, 'rule' | 'range'>,
): SuppressionEdit | null {
  const directives = readDirectives(state, input.path, input.text)
  if (directives === null) return null
  const lines = indexLines(input.text)
  const line = lines.positionAt(finding.range.start).line
  const words = wordsFor(directives, finding.rule)
  const candidates = writings({ text: input.text, lines, line, words })
  const isGood = (edit: SuppressionEdit): boolean => {
    const text = input.text.slice(0, edit.start) + edit.text + input.text.slice(edit.end)
    const found = readDirectives(state, input.path, text)
    if (found === null) return false
    const after = indexLines(text)
    const move = (offset: number): number => (offset >= edit.start ? offset + edit.text.length : offset)
    const end = edit.start + edit.text.length
    const others = found.filter(({ range }) => range.start < edit.start || range.end > end)
    const targets = new Set(targetsOf(others, after))
    return (
      compileSuppressions(found, after)(finding.rule, move(finding.range.start)) !== null &&
      targetsOf(directives, lines).every((target) => targets.has(move(target)))
    )
  }
  return candidates.find(isGood) ?? null
}

function readDirectives(state: SessionState, path: string, text: string): readonly Directive[] | null {
  const parsed = parseText({
    path: state.absolute(path),
    text,
    parser: state.parser,
    wasmFile: state.wasmFile,
    lastGood: null,
  })
  return parsed.kind === 'tree' ? collectDirectives(parsed.tree.comments) : null
}

/** An ESLint directive in a project whose ESLint does not know the rule is an error there: only where the file has one. */
function wordsFor(directives: readonly Directive[], rule: string): Place['words'] {
  const isEslint = directives.some(({ owner, rules }) => owner === 'eslint' && rules?.has(rule) === true)
  return isEslint ? { disable: 'eslint-disable', rule: `logwright/${rule}` } : { disable: 'logwright-disable', rule }
}

/** Starts of the lines that directives speak of. */
function targetsOf(directives: readonly Directive[], lines: TextLines): readonly number[] {
  return directives.map((directive) => targetLine(directive, lines) ?? 0).map((line) => lines.startOf(line))
}

/** Ways to write it, the most usual first. */
function writings(place: Place): readonly SuppressionEdit[] {
  const { lines, line, words } = place
  const indent = /^\s*/.exec(lines.lineText(line))?.[0] ?? ''
  const next = `${words.disable}-next-line ${words.rule} -- `
  const end = lines.startOf(line) + lines.lineText(line).length
  return [
    ...joined(place),
    inserted(lines.startOf(line), `${indent}// ${next}`, lineEnd(place)),
    inserted(end, ` // ${words.disable}-line ${words.rule} -- `, ''),
    inserted(lines.startOf(line), `${indent}{/* ${next}`, ` */}${lineEnd(place)}`),
  ]
}

function inserted(at: number, before: string, after: string): SuppressionEdit {
  const reason = { start: before.length, end: before.length + REASON.length }
  return { start: at, end: at, text: before + REASON + after, reason }
}

/** The line above silences another rule: this one joins it, and its reason holds for both. */
function joined({ lines, line, words }: Place): readonly SuppressionEdit[] {
  const above = new RegExp(`^(\\s*//\\s*${words.disable}-next-line\\s+\\S(?:(?!\\s--).)*?)\\s*(?:\\s--.*)?$`)
  const match = line > 1 ? above.exec(lines.lineText(line - 1)) : null
  if (!match) return []
  const at = lines.startOf(line - 1) + (match[1] ?? '').length
  return [{ start: at, end: at, text: `, ${words.rule}`, reason: null }]
}

function lineEnd({ text }: Place): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}
