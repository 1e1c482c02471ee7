// Fixtures beside the text of their facts. `UPDATE_PRINTED=1` writes the texts anew: read the difference before it is kept.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lowerModule } from '../../src/lower/index'
import { printFacts } from '../../src/lower/print'
import { FIXTURES, fixtureNames, oxcTree, readFixture } from './parsers'

describe('facts of the fixtures', () => {
  for (const name of fixtureNames()) {
    it(name, () => {
      const printed = printFacts(lowerModule(oxcTree(readFixture(name), name), { strict: true }).facts)
      const file = join(FIXTURES, `${name}.txt`)
      if (process.env['UPDATE_PRINTED'] === '1') writeFileSync(file, printed)
      assert.ok(existsSync(file), `${file} is missing: run with UPDATE_PRINTED=1`)
      assert.equal(printed, readFileSync(file, 'utf8'))
    })
  }
})
