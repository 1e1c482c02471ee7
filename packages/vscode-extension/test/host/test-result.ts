// How the suite inside VS Code tells its results to the test run around it.

/** The environment variable that names the file that results are written to, one as JSON per line. */
export const RESULTS_VARIABLE = 'LOGWRIGHT_SUITE_RESULTS'

/** One test's result. */
export interface TestResult {
  readonly title: string
  /** Null when it passed. */
  readonly error: string | null
}
