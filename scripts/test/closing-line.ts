// The closing line of a test run, from the counts that the reporter left and mocha's exit code.
import { existsSync, readFileSync } from 'node:fs'
import type { Counts } from './counting-reporter'

/** Counts of a run that never came to its end. */
export const CRASHED: Counts = { passed: 0, failed: 1 }

/** Reads the counts; a missing file, or success claimed by a failing process, is a crash. */
export function readCounts(file: string, exitCode: number): Counts {
  if (!existsSync(file)) return CRASHED
  const counts = JSON.parse(readFileSync(file, 'utf8')) as Counts
  if (counts.passed + counts.failed === 0) return CRASHED
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** `12 passed, 0 failed`. */
export function closingLine(counts: Counts): string {
  return `${counts.passed} passed, ${counts.failed} failed`
}
