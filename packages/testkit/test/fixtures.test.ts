// Every fixture in every host. One run per host serves all its tests.
import assert from 'node:assert/strict'
import { checkFixture, foreignMarkers } from '../src/check-fixture'
import { compareHosts } from '../src/compare-hosts'
import { loadFixtures } from '../src/fixture'
import { EXCEPTION_SHARE, exceptionShare, summarise } from '../src/fixture-summary'
import { toBatches } from '../src/host'
import { HOSTS } from '../src/hosts'
import { engineHost } from '../src/hosts/engine-host'
import type { HostResult } from '../src/observation'

const fixtures = loadFixtures()
const batches = toBatches(fixtures)

describe('fixtures of rules', () => {
  after(() => process.stdout.write(`\n${summarise(fixtures, HOSTS).join('\n')}\n`))

  it('exist', () => assert.ok(fixtures.length > 0))
  it('except few hosts', () => assert.ok(exceptionShare(fixtures, HOSTS) <= EXCEPTION_SHARE))
  it('hold markers of rules only', () => assert.deepEqual(fixtures.flatMap(foreignMarkers), []))

  for (const host of HOSTS) {
    describe(`in ${host.name}`, () => {
      let results: ReadonlyMap<string, HostResult> = new Map()
      let reference: ReadonlyMap<string, HostResult> = new Map()
      before(async function () {
        this.timeout(300_000)
        results = await host.run(batches)
        reference = await engineHost.run(batches)
      })
      for (const fixture of fixtures.filter(({ exceptions }) => !exceptions.has(host.name))) {
        it(fixture.id, () => {
          const result = results.get(fixture.id)
          const problems = checkFixture(fixture, result, host.judged)
          const engine = reference.get(fixture.id)
          const differences = result && engine ? compareHosts(engine, result) : []
          assert.ok(problems.length + differences.length === 0, `\n${[...problems, ...differences].join('\n')}`)
        })
      }
    })
  }
})
