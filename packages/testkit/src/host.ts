// What a host is to the test kit, and the batches that it is given: fixtures with equal settings share one run.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Preset } from '@logwright/analysis/query/rule'
import { isCode, type Fixture, type FixtureFile } from './fixture'
import { groupBy } from './grouping'
import type { MarkerKind } from './marker'
import type { HostName } from './parse-directives'
import type { HostResult } from './observation'

/** A file of a batch. */
export interface BatchFile {
  readonly fixture: string
  /** Path inside the fixture. */
  readonly path: string
  /** Path below the batch's folder. */
  readonly place: string
  readonly text: string
  /** To be analysed, and not only to lie there. */
  readonly isCode: boolean
}

/** Path inside the fixture of a place below the batch's folder; `near` is a file of the same fixture. */
export function pathInFixture(near: BatchFile, place: string): string {
  const folder = near.place.slice(0, near.place.length - near.path.length)
  return place.startsWith(folder) ? place.slice(folder.length) : place
}

/** Fixtures with the same settings. */
export interface Batch {
  readonly preset: Preset
  /** Rules that run, with the options given or null for the preset's. */
  readonly rules: ReadonlyMap<string, Readonly<Record<string, unknown>> | null>
  readonly fixtures: readonly string[]
  readonly files: readonly BatchFile[]
}

/** A host runs batches and says what it found, by fixture id. */
export interface Host {
  readonly name: HostName
  readonly judged: ReadonlySet<MarkerKind>
  readonly run: (batches: readonly Batch[]) => Promise<ReadonlyMap<string, HostResult>>
}

/**
 * Groups fixtures by settings. Their folders get neutral names, since paths decide about scope. `textOf` picks the text: by
 * default the one that keeps every line where its markers expect it.
 */
export function toBatches(
  fixtures: readonly Fixture[],
  textOf: (file: FixtureFile) => string = ({ text }) => text,
): readonly Batch[] {
  const groups = groupBy(fixtures, ({ preset, options, rules, rule }) =>
    JSON.stringify([preset, options, rules, options && rule]),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const rules = new Map(first.rules.map((rule) => [rule, rule === first.rule ? first.options : null]))
    const files = group.flatMap((fixture, index) =>
      fixture.files.map((file): BatchFile => {
        const { path } = file
        return { fixture: fixture.id, path, place: `f${index}/${path}`, text: textOf(file), isCode: isCode(path) }
      }),
    )
    return [{ preset: first.preset, rules, fixtures: group.map(({ id }) => id), files }]
  })
}

/** A batch written to disk. */
export interface PlacedBatch extends Batch {
  readonly folder: string
}

/** Writes batches below a temporary folder, calls `use`, and removes the folder. */
export async function withPlaced<T>(
  batches: readonly Batch[],
  use: (placed: readonly PlacedBatch[], scratch: string) => Promise<T>,
): Promise<T> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'logwright-fixtures-')))
  try {
    const placed = batches.map((batch, index) => ({ ...batch, folder: join(root, 'batches', String(index)) }))
    for (const { folder, files } of placed) for (const file of files) writeBelow(folder, file)
    return await use(placed, root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function writeBelow(folder: string, file: BatchFile): void {
  const path = join(folder, file.place)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, file.text)
}

/** Collects what a host says, by fixture. */
export class ResultCollector {
  readonly #results = new Map<string, { findings: HostResult['findings'][number][]; problems: string[] }>()

  constructor(batches: readonly Batch[]) {
    for (const id of batches.flatMap((batch) => batch.fixtures)) this.#results.set(id, { findings: [], problems: [] })
  }

  /** Adds a finding of a fixture. */
  addFinding(fixture: string, finding: HostResult['findings'][number]): void {
    this.#results.get(fixture)?.findings.push(finding)
  }

  /** Adds a problem of a fixture. */
  addProblem(fixture: string, problem: string): void {
    this.#results.get(fixture)?.problems.push(problem)
  }

  /** Everything so far. */
  results(): ReadonlyMap<string, HostResult> {
    return this.#results
  }
}
