// The command line as a host: one process per set of settings, read back from SARIF.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshBundle } from '../fresh-bundle'
import { pathInFixture, ResultCollector, withPlaced, type BatchFile, type Host, type PlacedBatch } from '../host'
import type { HostFinding, HostStep, PlaceRange } from '../observation'
import { runNode } from './child-process'
import type { SarifLocation, SarifLog, SarifResult } from './sarif-log'

/** The built command line. */
export const cliHost: Host = {
  name: 'cli',
  judged: new Set(['error', 'step']),
  run: async (batches) => {
    const entry = await freshBundle('cli')
    return withPlaced(batches, async (placed, scratch) => {
      const collector = new ResultCollector(batches)
      const ids = await ruleIds(entry, scratch)
      for (const [index, batch] of placed.entries()) {
        const config = join(scratch, 'configurations', `${index}.json`)
        writeConfig(config, batch, ids)
        collectLog(batch, await checkFolder(entry, batch.folder, config), collector)
      }
      return collector.results()
    })
  },
}

async function ruleIds(entry: string, cwd: string): Promise<readonly string[]> {
  const ended = await runNode({ args: [entry, 'rules', '--format', 'json'], cwd })
  const parsed = JSON.parse(ended.stdout) as
    readonly { readonly id: string }[] | { readonly rules: readonly { readonly id: string }[] }
  return ('rules' in parsed ? parsed.rules : parsed).map(({ id }) => id)
}

function writeConfig(path: string, batch: PlacedBatch, ids: readonly string[]): void {
  const off = ids.map((id) => [id, 'off'] as const)
  const own = [...batch.rules].map(([id, options]) => [id, options ? ['error', options] : 'error'] as const)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, JSON.stringify({ preset: batch.preset, rules: Object.fromEntries([...off, ...own]) }))
}

async function checkFolder(entry: string, cwd: string, config: string): Promise<SarifLog> {
  const args = [entry, 'check', '.', '--format', 'sarif', '--no-ignore', '--config', config]
  const ended = await runNode({ args, cwd })
  if (ended.stdout === '') throw new Error(`the command line ended with code ${ended.code}:\n${ended.stderr}`)
  return JSON.parse(ended.stdout) as SarifLog
}

function collectLog(batch: PlacedBatch, log: SarifLog, collector: ResultCollector): void {
  const byPlace = new Map(batch.files.map((file) => [file.place, file]))
  const fileOf = (uri: string | undefined): BatchFile | undefined => byPlace.get(decodeURIComponent(uri ?? ''))
  for (const run of log.runs) {
    for (const result of run.results ?? []) {
      const file = fileOf(uriOf(result.locations?.[0]))
      if (file && (result.suppressions ?? []).length === 0)
        collector.addFinding(file.fixture, toHostFinding(file, result))
    }
    const notes = (run.invocations ?? []).flatMap((invocation) => invocation.toolExecutionNotifications ?? [])
    for (const note of notes) {
      const file = fileOf(uriOf(note.locations?.[0]))
      for (const id of file ? [file.fixture] : batch.fixtures) collector.addProblem(id, note.message.text)
    }
  }
}

function uriOf(location: SarifLocation | undefined): string | undefined {
  return location?.physicalLocation?.artifactLocation?.uri
}

function toHostFinding(file: BatchFile, result: SarifResult): HostFinding {
  const flow = result.codeFlows?.[0]?.threadFlows[0]?.locations ?? []
  return {
    file: file.path,
    rule: result.ruleId,
    messageId: result.properties?.messageId ?? '',
    message: result.message.text,
    ...placeOf(result.locations?.[0]),
    // The flow ends with the result's own place.
    steps: flow.slice(0, -1).map(({ location }): HostStep => ({
      message: location.message?.text ?? '',
      file: pathInFixture(file, decodeURIComponent(uriOf(location) ?? '')),
      ...placeOf(location),
    })),
    fixes: null,
  }
}

function placeOf(location: SarifLocation | undefined): PlaceRange {
  const {
    startLine = 0,
    startColumn = 1,
    endLine = startLine,
    endColumn = startColumn,
  } = location?.physicalLocation?.region ?? {}
  return { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } }
}
