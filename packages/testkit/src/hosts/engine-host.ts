// The engine as a host: a session over files in memory, in this process.
import { posix } from 'node:path'
import { indexLines, memoryIo, openSession, type FileReport, type Session, type TextLines } from '@logwright/engine'
import type { ReportedFinding } from '@logwright/engine'
import { pathInFixture, ResultCollector, type Batch, type BatchFile, type Host } from '../host'
import type { HostFinding, PlaceRange } from '../observation'

/** Root of the files in memory. */
const ROOT = '/fixtures'

/** The engine over memory. */
export const engineHost: Host = {
  name: 'engine',
  judged: new Set(['error', 'step', 'fix']),
  run: (batches) => {
    const collector = new ResultCollector(batches)
    for (const batch of batches) runBatch(batch, collector)
    return Promise.resolve(collector.results())
  },
}

/** A session over a batch, configured as the batch asks; of the project's rules only the batch's run. */
export function openBatch(batch: Batch, editing = false): Session {
  const io = memoryIo(Object.fromEntries(batch.files.map((file) => [posix.join(ROOT, file.place), file.text])))
  const none = openSession({ root: ROOT, io, config: { file: null }, preset: batch.preset })
  const off = [...none.rules.keys()].map((id) => [id, 'off'] as const)
  const own = [...batch.rules].map(([id, options]) => [id, options ? (['error', options] as const) : 'error'] as const)
  return openSession({
    root: ROOT,
    io,
    config: { file: null, rules: Object.fromEntries([...off, ...own]) },
    preset: batch.preset,
    editing,
  })
}

function runBatch(batch: Batch, collector: ResultCollector): void {
  const session = openBatch(batch)
  for (const error of session.configErrors)
    for (const id of batch.fixtures) collector.addProblem(id, `configuration: ${error.message}`)
  for (const file of batch.files.filter(({ isCode }) => isCode)) {
    const report = session.check({ path: file.place, text: file.text })
    for (const problem of problemsOf(report)) collector.addProblem(file.fixture, `${file.path}: ${problem}`)
    const lines = indexLines(file.text)
    for (const finding of report.findings) {
      if (finding.suppressed === null) collector.addFinding(file.fixture, toHostFinding(file, finding, lines))
    }
  }
}

/** What must never be in a report of a fixture. */
export function problemsOf(report: FileReport): readonly string[] {
  const users = report.userErrors.map(({ line, message }) => `line ${line ?? '?'}: ${message}`)
  const bugs = report.internalErrors.map(({ pass, stack, message }) => `${pass}: ${stack === '' ? message : stack}`)
  return [...users, ...bugs]
}

function toHostFinding(file: BatchFile, finding: ReportedFinding, lines: TextLines): HostFinding {
  const place = (range: { readonly start: number; readonly end: number }): PlaceRange => ({
    start: lines.positionAt(range.start),
    end: lines.positionAt(range.end),
  })
  return {
    file: file.path,
    rule: finding.rule,
    messageId: finding.messageId,
    message: finding.message,
    ...place(finding.range),
    steps: finding.steps.map(({ message, range, elsewhere }) =>
      elsewhere
        ? { message, file: pathInFixture(file, elsewhere.path), start: elsewhere.start, end: elsewhere.end }
        : { message, file: file.path, ...place(range) },
    ),
    fixes: finding.fixes.map((fix) => fix.title),
  }
}
