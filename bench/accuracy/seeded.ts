// Seeded recall: each recorded defect is put into its package in memory; its rule must speak then, and only then.
import { join } from 'node:path'
import { nodeIo, openSession, overlayIo } from '@logwright/engine'
import { reportsOf, type CorpusReport } from '../../scripts/corpus/check-file'
import { markdownRows } from '../../scripts/corpus/check-tables'
import { readSource, type CorpusPackage } from '../../scripts/corpus/sources'
import { EVENT_RULES } from './event-rules'
import type { LabelPreset } from './label'
import { isOf } from './misplaced'
import { applyEdits } from './mutation'
import { needsOtherFile, type PlaceEdit, type SeededPlace } from './place'
import { percent } from './score-report'

/** A report this many lines off still counts. */
const TOLERANCE = 3

/** Recall that the seeded defects must reach. */
const TARGET = 0.75

/** What the rule said of one place. */
export interface SeededResult {
  readonly place: SeededPlace
  /** The rule reports the file at the expected line after the edits. */
  readonly speaks: boolean
  /** The rule is silent at the place before the edits. */
  readonly isSilentBefore: boolean
}

/** Runs the analysis on each place's package, without and with the defect. Throws when a file is not the recorded one. */
export function runSeeded(
  places: readonly SeededPlace[],
  packages: readonly CorpusPackage[],
  preset: LabelPreset,
): SeededResult[] {
  const strange = places.find(
    (place) => !packages.some((one) => isOf(place, one)) && packages.some(({ name }) => name === place.package),
  )
  if (strange)
    throw new Error(`${strange.package}: places are recorded for ${strange.version}, which the corpus has not`)
  return packages.flatMap((one) => {
    const own = places.filter((place) => isOf(place, one))
    return own.map((place) => {
      const after = checkEdited(one, preset, place.file, place.edits)
      const before = checkEdited(one, preset, place.file, place.before ?? [])
      return {
        place,
        speaks: isReportedAt(after, place.rule, place.expectedLine),
        isSilentBefore: !isReportedAt(before, place.rule, place.line),
      }
    })
  })
}

/** The reports in one file of a package after edits, which are made in memory. */
function checkEdited(
  one: CorpusPackage,
  preset: LabelPreset,
  path: string,
  edits: readonly PlaceEdit[],
): CorpusReport[] {
  const texts = new Map([...editedTexts(one, path, edits)].map(([file, text]) => [join(one.folder, file), text]))
  const io = overlayIo(nodeIo, { textOf: (file) => texts.get(file), paths: () => texts.keys() })
  const session = openSession({ root: one.folder, preset, io })
  const text = texts.get(join(one.folder, path)) ?? readSource(one.folder, path)
  return reportsOf(one, preset, text, session.check({ path, text }))
}

function editedTexts(one: CorpusPackage, path: string, edits: readonly PlaceEdit[]): Map<string, string> {
  const files = new Set(edits.map((edit) => edit.file ?? path))
  return new Map(
    [...files].map((file) => [
      file,
      applyEdits(
        readSource(one.folder, file),
        edits.filter((edit) => (edit.file ?? path) === file),
      ),
    ]),
  )
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
  const groups = [...new Set(results.map(({ place }) => groupOf(place)))].sort()
  const row = (title: string, some: readonly SeededResult[]): (string | number)[] => {
    const found = some.filter(isFound).length
    const loud = some.filter((result) => !result.isSilentBefore).length
    return [title, some.length, found, percent(some.length === 0 ? null : found / some.length), loud]
  }
  const rows = groups.map((group) =>
    row(
      group,
      results.filter(({ place }) => groupOf(place) === group),
    ),
  )
  const scopes = [true, false].map((isOther) => results.filter(({ place }) => needsOtherFile(place) === isOther))
  const [other = [], own = []] = scopes
  const ofEvents = results.filter(({ place }) => EVENT_RULES.has(place.rule))
  const missed = results.filter((result) => !isFound(result)).map(describeMiss)
  const word = isRecallReached(results) ? 'reached' : 'missed'
  return [
    `## Seeded defects, preset ${preset}`,
    markdownRows(
      ['kind', '#places', '#found', '#share', '#reported before'],
      [
        ...rows,
        row('another file decides', other),
        row('the file itself decides', own),
        row('group events', ofEvents),
        row('**total**', results),
      ],
    ),
    `Target ${percent(TARGET)}: ${word}.`,
    ...(missed.length === 0 ? [] : [`### Not found: ${missed.length}`, missed.join('\n')]),
  ].join('\n\n')
}

function groupOf(place: SeededPlace): string {
  return `${place.kind}, ${place.form}${needsOtherFile(place) ? ' in another file' : ''}`
}

function describeMiss({ place, isSilentBefore }: SeededResult): string {
  const reason = isSilentBefore ? 'silent' : 'reported before the edit'
  return `- ${place.package}/${place.file}:${place.line} ${place.rule}: ${reason} (${place.description})`
}
