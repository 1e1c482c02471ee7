// The suite of test/in-editor in a real VS Code; each of its tests counts here as one.
import assert from 'node:assert/strict'
import Mocha from 'mocha'
import { chooseHost } from './host/choose-host'
import { runSuite, type SuiteRun } from './host/run-suite'

/** Milliseconds for installing and running, when nothing is installed yet and the machine is busy. */
const TIMEOUT = 1_200_000

describe('in VS Code', function () {
  let run: SuiteRun | null = null

  before(async function () {
    this.timeout(TIMEOUT)
    const host = await chooseHost()
    if (host.kind === 'none') {
      process.stderr.write(`the suite inside VS Code is skipped: ${host.reason}\n`)
      return this.skip()
    }
    process.stdout.write(`  VS Code: ${host.kind}\n`)
    const done = await runSuite(host)
    run = done
    for (const { title, error } of done.results) {
      const check = (): void => {
        if (error !== null) throw new Error(error)
      }
      this.test?.parent?.addTest(new Mocha.Test(title, check))
    }
  })

  it('the suite runs to its end', () => {
    assert.ok(run)
    assert.ok(run.results.length > 0, run.failure ?? 'no test ran')
    if (run.results.every(({ error }) => error === null)) assert.equal(run.failure, null)
  })
})
