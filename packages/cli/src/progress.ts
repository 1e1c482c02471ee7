// A progress bar on standard error, on terminals only and for runs that take a while only.
import { Presets, SingleBar } from 'cli-progress'
import type { Terminal } from './terminal'

/** Runs of fewer files finish before a bar could be read. */
const MIN_FILES = 100

/** Reports how many files are done. */
export interface Progress {
  readonly update: (done: number) => void
  readonly stop: () => void
}

/** Starts a bar, or a progress that says nothing. */
export function startProgress(total: number, terminal: Terminal): Progress {
  if (!terminal.stderr.isTerminal || total < MIN_FILES) return { update: () => undefined, stop: () => undefined }
  const format = 'Checking {bar} {value}/{total} files'
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true, hideCursor: true, barsize: 30 },
    Presets.shades_classic,
  )
  bar.start(total, 0)
  return { update: (done) => bar.update(done), stop: () => bar.stop() }
}
