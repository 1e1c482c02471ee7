// Lints whole packages in a process of their own; a file that ends that process or keeps it too long is a bug, and the rest
// of the package is linted by a new process.
import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Preset } from '@logwright/analysis/query/rule'
import { failedFile, type FileOutcome } from './check-file'
import type { Task, Told } from './check-worker'
import { sourceFiles, type CorpusPackage } from './sources'

/** Milliseconds that one file may take. */
const MAX_FILE_TIME = 30_000

/** What linting one package gave. */
export interface PackageResult {
  readonly name: string
  readonly version: string
  readonly outcomes: readonly FileOutcome[]
}

/** Lints packages one after the other. */
export class CorpusChecker {
  private child: ChildProcess | null = null
  /** The largest resident set of any process so far. */
  peakKilobytes = 0

  constructor(private readonly preset: Preset) {}

  /** Lints all source files of a package; rejects only when the package cannot be opened. */
  async check(one: CorpusPackage): Promise<PackageResult> {
    const paths = sourceFiles(one.folder)
    const outcomes: FileOutcome[] = []
    while (outcomes.length < paths.length) {
      outcomes.push(...(await this.run({ package: one, preset: this.preset, paths: paths.slice(outcomes.length) })))
    }
    return { name: one.name, version: one.version, outcomes }
  }

  /** Ends the process. */
  close(): void {
    this.child?.kill('SIGKILL')
    this.child = null
  }

  /** The outcomes up to the end of the task, or up to the file that the process could not get over. */
  private run(task: Task): Promise<FileOutcome[]> {
    const child = (this.child ??= fork(join(__dirname, 'check-worker.ts')))
    const outcomes: FileOutcome[] = []
    let current = task.paths[0] ?? ''
    return new Promise((resolve, reject) => {
      const end = (last: FileOutcome | null): void => {
        clearTimeout(watchdog)
        child.removeAllListeners()
        if (last !== null) this.close()
        resolve(last === null ? outcomes : [...outcomes, last])
      }
      const lost = (message: string): void =>
        end(failedFile(current, { pass: 'process', message, stack: '' }, MAX_FILE_TIME))
      const watchdog = setTimeout(() => lost(`takes more than ${MAX_FILE_TIME / 1000} s`), MAX_FILE_TIME)
      child.on('exit', (code, signal) => lost(`ended the process: ${signal ?? code}`))
      child.on('message', (told: Told) => {
        watchdog.refresh()
        if (told.kind === 'begins') current = told.path
        else if (told.kind === 'done') outcomes.push(told.outcome)
        else if (told.kind === 'failed') reject(new Error(told.message))
        else {
          this.peakKilobytes = Math.max(this.peakKilobytes, told.peakKilobytes)
          end(null)
        }
      })
      child.send(task)
    })
  }
}
