// `--baseline`: findings that a project has recorded do not fail the run; new ones do. Between the check and the formats.
import { join, resolve } from 'node:path'
import { INTERNAL_ERROR, nodeIo, type ReportedFinding } from '@logwright/engine'
import type { CheckOptions } from './check-options'
import type { CheckedFile } from './check-run'
import { createFingerprints } from './formats/sarif-fingerprints'

/** Fingerprints of recorded findings, by file and rule. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** What marks a recorded finding, in place of the reason that a comment gives. */
export const IN_BASELINE: NonNullable<ReportedFinding['suppressed']> = { reason: 'recorded in the baseline' }

/** Version of the file's form. */
const SCHEMA_VERSION = 1

/** What `--baseline` names: its entries, or what is wrong with it. */
export type OpenedBaseline =
  { readonly kind: 'entries'; readonly entries: Baseline } | { readonly kind: 'problem'; readonly message: string }

/** Reads the baseline that the options name; one that is about to be written for the first time is empty. */
export function openBaseline(options: Pick<CheckOptions, 'baseline' | 'updateBaseline'>, cwd: string): OpenedBaseline {
  const { baseline, updateBaseline } = options
  if (baseline === null)
    return updateBaseline ? problem('--update-baseline needs --baseline <file>.') : { kind: 'entries', entries: {} }
  const file = resolve(cwd, baseline)
  if (nodeIo.stat(file) !== null) return readBaseline(file, baseline)
  return updateBaseline
    ? { kind: 'entries', entries: {} }
    : problem(`There is no baseline ${baseline}. Write it with --update-baseline.`)
}

const problem = (message: string): OpenedBaseline => ({ kind: 'problem', message })

function readBaseline(file: string, name: string): OpenedBaseline {
  const read = nodeIo.readFile(file)
  if (read.kind === 'failure') return problem(`Cannot read the baseline ${name}: ${read.message}`)
  try {
    const held: unknown = JSON.parse(read.text)
    if (isBaselineFile(held)) return { kind: 'entries', entries: held.findings }
  } catch (error) {
    return problem(`The baseline ${name} is no JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  return problem(`${name} is no baseline of Logwright. Write it with --update-baseline under another name.`)
}

function isBaselineFile(held: unknown): held is { readonly findings: Baseline } {
  if (typeof held !== 'object' || held === null) return false
  const { schemaVersion, findings } = held as Readonly<Record<string, unknown>>
  return schemaVersion === SCHEMA_VERSION && isRecord(findings) && Object.values(findings).every(isFileEntry)
}

function isFileEntry(entry: unknown): boolean {
  return isRecord(entry) && Object.values(entry).every((list) => Array.isArray(list))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Marks what the baseline has, and counts the entries of the checked files that are found no more. */
export function applyBaseline(
  checked: readonly CheckedFile[],
  baseline: Baseline,
): { readonly checked: readonly CheckedFile[]; readonly gone: number } {
  const marked = checked.map((file) => markFile(file, baseline[file.report.path] ?? {}))
  const recorded = checked.flatMap(({ report }) => Object.values(baseline[report.path] ?? {}).flat()).length
  const met = marked.flatMap(({ report }) => report.findings).filter(({ suppressed }) => suppressed === IN_BASELINE)
  return { checked: marked, gone: recorded - met.length }
}

function markFile(file: CheckedFile, entry: Baseline[string]): CheckedFile {
  const prints = fingerprintsOf(file)
  const findings = file.report.findings.map((finding) =>
    !finding.suppressed && entry[finding.rule]?.includes(prints.get(finding) ?? '')
      ? { ...finding, suppressed: IN_BASELINE }
      : finding,
  )
  return { ...file, report: { ...file.report, findings } }
}

/** What the run found, with the entries that `old` has of other files that still exist. */
export function recordBaseline(checked: readonly CheckedFile[], old: Baseline, root: string): Baseline {
  const isChecked = new Set(checked.map(({ report }) => report.path))
  const kept = Object.entries(old).filter(([path]) => !isChecked.has(path) && nodeIo.stat(join(root, path)) !== null)
  const found = checked.map((file) => [file.report.path, entryOf(file)] as const)
  const entries = [...kept, ...found.filter(([, entry]) => Object.keys(entry).length > 0)]
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The file's text. */
export function baselineText(findings: Baseline): string {
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, findings }, null, 2)}\n`
}

function entryOf(file: CheckedFile): Baseline[string] {
  const entry: Record<string, string[]> = {}
  for (const [{ rule, suppressed }, print] of fingerprintsOf(file)) if (!suppressed) (entry[rule] ??= []).push(print)
  const rules = Object.keys(entry).sort()
  return Object.fromEntries(rules.map((rule) => [rule, (entry[rule] ?? []).sort()]))
}

/** Bugs of Logwright's own are never recorded. */
function fingerprintsOf({ report, lines }: CheckedFile): ReadonlyMap<ReportedFinding, string> {
  if (!lines) return new Map()
  const print = createFingerprints(report.path, lines)
  const own = report.findings.filter(({ rule }) => rule !== INTERNAL_ERROR)
  return new Map(own.map((finding) => [finding, print(finding)]))
}
