// Matches labels with the reports of a run and counts what became of each verdict.
import type { Label, Verdict } from './label'

/** What a report must say of itself to be matched. */
export interface Matchable {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly rule: string
  readonly messageId: string
}

/** A label and the report that it still stands for, if any. */
export interface Match<R> {
  readonly label: Label
  readonly report: R | null
}

/** Labels of one package and preset against the reports in the labelled files. */
export interface Matched<R> {
  readonly matches: readonly Match<R>[]
  /** Reports in labelled files that no label speaks of. */
  readonly unlabelled: readonly R[]
}

/** Matches by rule, file and line, one report a label; of several on a line, the one of the same column or message. */
export function matchLabels<R extends Matchable>(labels: readonly Label[], reports: readonly R[]): Matched<R> {
  const free = new Set(reports)
  const found = new Map<Label, R>()
  for (const closeness of [3, 2, 1, 0]) {
    for (const label of labels) {
      if (found.has(label)) continue
      const report = [...free].find((one) => isSame(label, one) && closenessOf(label, one) >= closeness)
      if (report === undefined) continue
      found.set(label, report)
      free.delete(report)
    }
  }
  return { matches: labels.map((label) => ({ label, report: found.get(label) ?? null })), unlabelled: [...free] }
}

/** The numbers of one rule, or of all. */
export interface Score {
  /** Labelled reports that are still reported, by verdict. */
  readonly reported: Readonly<Record<Verdict, number>>
  /** Labelled right, reported no more. */
  readonly lost: number
  /** Labelled wrong, silent now. */
  readonly fixed: number
  /** Right ones among the right and the wrong that are still reported; null without any. */
  readonly precision: number | null
  /** The same with every debatable one taken for a mistake. */
  readonly strictPrecision: number | null
}

/** Counts matches. */
export function scoreOf(matches: readonly Match<unknown>[]): Score {
  const count = (verdict: Verdict, isReported: boolean): number =>
    matches.filter(({ label, report }) => label.label === verdict && (report !== null) === isReported).length
  const reported = { right: count('right', true), wrong: count('wrong', true), debatable: count('debatable', true) }
  const judged = reported.right + reported.wrong
  const all = judged + reported.debatable
  return {
    reported,
    lost: count('right', false),
    fixed: count('wrong', false),
    precision: judged === 0 ? null : reported.right / judged,
    strictPrecision: all === 0 ? null : reported.right / all,
  }
}

/** Mistakes that are still reported, by class, the largest class first. */
export function mistakesByClass(matches: readonly Match<unknown>[]): [string, Label[]][] {
  const classes = new Map<string, Label[]>()
  for (const { label, report } of matches) {
    if (label.label !== 'wrong' || report === null) continue
    const name = label.class ?? 'unclassified'
    classes.set(name, [...(classes.get(name) ?? []), label])
  }
  return [...classes].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
}

function isSame(label: Label, report: Matchable): boolean {
  return report.rule === label.rule && report.file === label.file && report.line === label.line
}

function closenessOf(label: Label, report: Matchable): number {
  return (report.column === label.column ? 2 : 0) + (report.messageId === label.messageId ? 1 : 0)
}
