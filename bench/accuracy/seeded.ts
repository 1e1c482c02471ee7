// Seeded recall: each recorded defect is put into its file in memory; its rule must speak then, and only then.
import { openPackage, reportsOf, type CorpusReport } from '../../scripts/corpus/check-file'
import { markdownRows } from '../../scripts/corpus/check-tables'
import { readSource, type CorpusPackage } from '../../scripts/corpus/sources'
import type { LabelPreset } from './label'
import { applyEdits } from './mutation'
import type { SeededPlace } from './place'
import { percent } from './score-report'

/** A report this many lines off still counts. */
const TOLERANCE = 3

/** Recall that the seeded defects must reach. */
const TARGET = 0.6

/** What the rule said of one place. */
export interface SeededResult {
  readonly place: SeededPlace
  /** The rule reports the mutated file at the expected line. */
  readonly speaks: boolean
  /** The rule is silent at the place in the unmutated file. */
  readonly isSilentBefore: boolean
}

/** Runs the analysis on each place's file, without and with the defect. Throws when a file is not the recorded one. */
export function runSeeded(
  places: readonly SeededPlace[],
  packages: readonly CorpusPackage[],
  preset: LabelPreset,
): SeededResult[] {
  return packages.flatMap((one) => {
    const own = places.filter((place) => place.package === one.name)
    const strange = own.find((place) => place.version !== one.version)
    if (strange)
      throw new Error(`${one.name}: places are recorded for ${strange.version}, the corpus has ${one.version}`)
    const session = own.length === 0 ? null : openPackage(one, preset)
    if (session === null) return []
    const check = (path: string, text: string): CorpusReport[] =>
      reportsOf(one, preset, text, session.check({ path, text }))
    return own.map((place) => {
      const text = readSource(one.folder, place.file)
      const speaks = isReportedAt(check(place.file, mutated(place, text)), place.rule, place.expectedLine)
      return { place, speaks, isSilentBefore: !isReportedAt(check(place.file, text), place.rule, place.line) }
    })
  })
}

/** Whether a place counts as found. */
export function isFound(result: SeededResult): boolean {
  return result.speaks && result.isSilentBefore
}

/** Whether a rule reports within the tolerance of a line. */
export function isReportedAt(
  reports: readonly { readonly rule: string; readonly line: number }[],
  rule: string,
  line: number,
): boolean {
  return reports.some((report) => report.rule === rule && Math.abs(report.line - line) <= TOLERANCE)
}

/** Whether enough of the defects are found. */
export function isRecallReached(results: readonly SeededResult[]): boolean {
  return results.filter(isFound).length >= results.length * TARGET
}

/** Found per kind and form, then the places that were missed or not silent before, as Markdown. */
export function describeSeeded(results: readonly SeededResult[], preset: LabelPreset): string {
  const groups = [...new Set(results.map(({ place }) => `${place.kind}, ${place.form}`))].sort()
  const row = (title: string, some: readonly SeededResult[]): (string | number)[] => {
    const found = some.filter(isFound).length
    const loud = some.filter((result) => !result.isSilentBefore).length
    return [title, some.length, found, percent(some.length === 0 ? null : found / some.length), loud]
  }
  const rows = groups.map((group) =>
    row(
      group,
      results.filter(({ place }) => `${place.kind}, ${place.form}` === group),
    ),
  )
  const missed = results.filter((result) => !isFound(result)).map(describeMiss)
  const word = isRecallReached(results) ? 'reached' : 'missed'
  return [
    `## Seeded defects, preset ${preset}`,
    markdownRows(['kind', '#places', '#found', '#share', '#reported before'], [...rows, row('**total**', results)]),
    `Target ${percent(TARGET)}: ${word}.`,
    ...(missed.length === 0 ? [] : [`### Not found: ${missed.length}`, missed.join('\n')]),
  ].join('\n\n')
}

function describeMiss({ place, isSilentBefore }: SeededResult): string {
  const reason = isSilentBefore ? 'silent' : 'reported before the edit'
  return `- ${place.package}/${place.file}:${place.line} ${place.rule}: ${reason} (${place.description})`
}

function mutated(place: SeededPlace, text: string): string {
  try {
    return applyEdits(text, place.edits)
  } catch (error) {
    throw new Error(
      `${place.package}@${place.version} ${place.file}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}
