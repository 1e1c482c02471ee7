// Mocha's own spec report, plus the counts in a file, so that the caller can print its closing line.
import { writeFileSync } from 'node:fs'
import Mocha from 'mocha'

/** The environment variable that names the file to write the counts to. */
export const COUNTS_FILE = 'LOGWRIGHT_TEST_COUNTS'

/** How many tests passed and failed; a failing hook counts as a failed test. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** The reporter class; mocha asks for a default export. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options)
    const file = process.env[COUNTS_FILE]
    if (file === undefined) return
    runner.once('end', () => {
      const counts: Counts = { passed: this.stats.passes, failed: this.failures.length }
      writeFileSync(file, JSON.stringify(counts))
    })
  }
}
