// The process that lints: it is told packages and files, and tells each file before and after it, so that its parent knows
// which file ends it or keeps it too long.
import type { Preset } from '@logwright/analysis/query/rule'
import { checkFile, openPackage, type FileOutcome } from './check-file'
import type { CorpusPackage } from './sources'

/** What the parent asks for. */
export interface Task {
  readonly package: CorpusPackage
  readonly preset: Preset
  readonly paths: readonly string[]
}

/** What the process tells: a file begins, a file is done, the task is done. */
export type Told =
  | { readonly kind: 'begins'; readonly path: string }
  | { readonly kind: 'done'; readonly outcome: FileOutcome }
  | { readonly kind: 'end'; readonly peakKilobytes: number }
  | { readonly kind: 'failed'; readonly message: string }

function tell(told: Told): void {
  process.send?.(told)
}

function work(task: Task): void {
  const one = task.package
  const session = openPackage(one, task.preset)
  for (const path of task.paths) {
    tell({ kind: 'begins', path })
    tell({ kind: 'done', outcome: checkFile(session, one, task.preset, path) })
  }
  tell({ kind: 'end', peakKilobytes: process.resourceUsage().maxRSS })
}

if (process.send !== undefined) {
  process.on('disconnect', () => process.exit(0))
  process.on('message', (task: Task) => {
    try {
      work(task)
    } catch (error) {
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  })
}
