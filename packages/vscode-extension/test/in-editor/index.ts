// The suite that runs inside VS Code, in its extension host: VS Code calls `run`. Results are written line by line as they come,
// so that a host that dies leaves what it had.
import { appendFileSync } from 'node:fs'
import { RESULTS_VARIABLE, type TestResult } from '../host/test-result'

/** Milliseconds that one test may take: the machine may be busy. */
const TEST_TIMEOUT = 150_000

/** Runs all suites; rejects when a test fails. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha')
  const mocha = new Mocha({ ui: 'bdd', timeout: TEST_TIMEOUT, reporter: 'spec', color: false })
  mocha.suite.emit('pre-require', globalThis, null, mocha)
  // Not an import: the suites need what mocha has just put into the global object.
  require('./all-suites')
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve)
    runner.on('pass', (test) => record({ title: test.fullTitle(), error: null }))
    runner.on('fail', (test, error) => record({ title: test.fullTitle(), error: error.stack ?? error.message }))
  })
  if (failures > 0) throw new Error(`${failures} failed`)
}

function record(result: TestResult): void {
  const file = process.env[RESULTS_VARIABLE]
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(result)}\n`)
}
