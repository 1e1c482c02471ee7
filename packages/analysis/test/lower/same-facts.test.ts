// Every parser gives the same facts and positions, and facts are plain data.
import assert from 'node:assert/strict'
import { lowerModule } from '../../src/lower/index'
import { espreeTree, fixtureNames, oxcTree, readFixture, typescriptTree } from './parsers'

const strict = { strict: true }

/** What one parser does not read, with the reason. */
const UNREADABLE: Readonly<Record<string, 'espree' | 'typescript' | undefined>> = {
  // `with` and `if (a) function f() {}` are for sloppy scripts; this parser always reads modules as strict ones.
  'sloppy.cjs': 'typescript',
}

describe('lowering is the same whatever the parser', () => {
  for (const name of fixtureNames()) {
    const text = readFixture(name)
    const isScript = /\.[cm]?jsx?$/.test(name)
    if (isScript && UNREADABLE[name] !== 'espree') {
      it(`${name}: espree and oxc`, () => {
        assert.deepEqual(lowerModule(espreeTree(text, name), strict), lowerModule(oxcTree(text, name), strict))
      })
    }
    if (UNREADABLE[name] !== 'typescript') {
      it(`${name}: @typescript-eslint/parser and oxc`, () => {
        assert.deepEqual(lowerModule(typescriptTree(text, name), strict), lowerModule(oxcTree(text, name), strict))
      })
    }
  }
})

describe('facts are plain data', () => {
  for (const name of fixtureNames()) {
    it(name, () => {
      const lowered = lowerModule(oxcTree(readFixture(name), name), strict)
      assert.deepEqual(JSON.parse(JSON.stringify(lowered)), lowered)
    })
  }
})
