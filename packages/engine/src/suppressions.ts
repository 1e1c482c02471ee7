// Comments that silence findings: ESLint's own directives and Logwright's, with the reason behind `--`.
import type { Range } from '@logwright/analysis/ir/positions'
import type { Comment } from '@logwright/analysis/syntax/tree'
import type { TextLines } from './text-lines'

/** One directive comment. */
export interface Directive {
  /** `eslint` directives are honoured by ESLint itself, so a host inside ESLint must not apply them again. */
  readonly owner: 'eslint' | 'logwright'
  readonly kind: 'disable' | 'enable' | 'disable-line' | 'disable-next-line'
  /** Rule ids without prefix; null means all rules. */
  readonly rules: ReadonlySet<string> | null
  /** Text behind `--`. */
  readonly reason: string | null
  readonly range: Range
}

/** A finding's suppression. */
export interface Suppression {
  readonly reason: string | null
}

const DIRECTIVE = /^\s*(eslint|logwright)-(disable-next-line|disable-line|disable|enable)(?![\w-])([\s\S]*)$/
const REASON = /(?:^|\s)-{2,}\s*([\s\S]*)$/

/** Reads the directives among the comments, in source order. */
export function collectDirectives(comments: readonly Comment[]): readonly Directive[] {
  return comments.flatMap((comment) => parseDirective(comment) ?? [])
}

function parseDirective(comment: Comment): Directive | null {
  const match = DIRECTIVE.exec(comment.value)
  if (!match) return null
  const [, owner, kind, rest = ''] = match
  // As in ESLint, blocks are switched by block comments only.
  if (owner === 'eslint' && comment.type === 'Line' && (kind === 'disable' || kind === 'enable')) return null
  const reason = REASON.exec(rest)
  const names = (reason ? rest.slice(0, reason.index) : rest).split(',').map((name) => name.trim())
  const listed = names.filter((name) => name !== '')
  return {
    owner: owner === 'eslint' ? 'eslint' : 'logwright',
    kind: kind as Directive['kind'],
    rules: listed.length === 0 ? null : new Set(listed.map((name) => name.replace(/^logwright\//, ''))),
    reason: reason?.[1]?.trim() || null,
    range: { start: comment.start, end: comment.end },
  }
}

/** Looks up whether a finding at an offset is suppressed. */
export type SuppressionLookup = (rule: string, offset: number) => Suppression | null

/** Prepares the look-up; only directives of `owners` count. */
export function compileSuppressions(
  directives: readonly Directive[],
  lines: TextLines,
  owners: readonly Directive['owner'][] = ['eslint', 'logwright'],
): SuppressionLookup {
  const ours = directives.filter((directive) => owners.includes(directive.owner))
  if (ours.length === 0) return () => null
  const byLine = ours
    .filter((d) => d.kind === 'disable-line' || d.kind === 'disable-next-line')
    .map((d) => ({ ...d, line: lineOf(d, lines) }))
  const blocks = ours.filter((d) => d.kind === 'disable' || d.kind === 'enable')
  return (rule, offset) => {
    const line = lines.positionAt(offset).line
    const onLine = byLine.find((directive) => directive.line === line && names(directive, rule))
    return onLine ? { reason: onLine.reason } : blockSuppression(blocks, rule, offset)
  }
}

/** The line that a directive speaks of; null for those that open or close a block. */
export function targetLine(directive: Directive, lines: TextLines): number | null {
  return directive.kind === 'disable' || directive.kind === 'enable' ? null : lineOf(directive, lines)
}

/** `disable-next-line` counts from the comment's last line, `disable-line` means the line it starts on. */
function lineOf(directive: Directive, lines: TextLines): number {
  if (directive.kind === 'disable-line') return lines.positionAt(directive.range.start).line
  return lines.positionAt(Math.max(directive.range.start, directive.range.end - 1)).line + 1
}

function blockSuppression(blocks: readonly Directive[], rule: string, offset: number): Suppression | null {
  let current: Suppression | null = null
  for (const directive of blocks) {
    if (directive.range.start > offset) break
    if (names(directive, rule)) current = directive.kind === 'disable' ? { reason: directive.reason } : null
  }
  return current
}

function names(directive: Directive, rule: string): boolean {
  return directive.rules === null || directive.rules.has(rule)
}
