// When a bundle counts as out of date.
import assert from 'node:assert/strict'
import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { isStale } from './build'
import { temporaryTree } from './generate/temporary-tree'

describe('a bundle', () => {
  const files = {
    'cli/src/main.ts': '',
    'cli/dist/cli.cjs': '',
    'cli/test/main.test.ts': '',
    'cli/package.json': '',
    'loops.mjs': '',
  }
  const isStaleAfter = (touched: string, output = 'cli/dist/cli.cjs'): boolean => {
    const tree = temporaryTree(files)
    try {
      for (const file of Object.keys(files)) utimesSync(join(tree.root, file), 1000, file === touched ? 3000 : 1000)
      if (touched !== 'cli/dist/cli.cjs') utimesSync(join(tree.root, 'cli/dist/cli.cjs'), 2000, 2000)
      return isStale(join(tree.root, output), tree.root, [join(tree.root, 'loops.mjs')])
    } finally {
      tree.remove()
    }
  }

  it('is up to date when nothing is newer', () => assert.equal(isStaleAfter('cli/dist/cli.cjs'), false))
  it('is stale when a source is newer', () => assert.equal(isStaleAfter('cli/src/main.ts'), true))
  it('is stale when a manifest is newer', () => assert.equal(isStaleAfter('cli/package.json'), true))
  it('is stale when a step of the build is newer', () => assert.equal(isStaleAfter('loops.mjs'), true))
  it('does not care about tests', () => assert.equal(isStaleAfter('cli/test/main.test.ts'), false))
  it('is stale when it is missing', () => assert.equal(isStaleAfter('', 'cli/dist/none.cjs'), true))
})
