// Sampling, medians and the table of the ratio benchmark.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { temporaryTree } from '../../scripts/generate/temporary-tree'
import { shareTable } from './group-share'
import { BASELINE } from './contenders'
import { shuffled, takeSample } from './corpus-sample'
import { measure, median, medianUsage } from './measured-run'
import { ratioTable } from './ratio-table'

describe('ratio benchmark', () => {
  it('shuffles by the seed alone', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8]
    assert.deepEqual(shuffled(items, 7), shuffled(items, 7))
    assert.notDeepEqual(shuffled(items, 7), shuffled(items, 8))
    assert.deepEqual([...shuffled(items, 7)].sort(), items)
  })

  it('samples whole packages of one language until there are enough lines', () => {
    const files = {
      'a@1/x.js': 'f()\ng()',
      'a@1/y.ts': 'f()',
      'b@1/z.js': 'f()',
      'b@1/lib/z.d.ts': 'f()',
      'c@1/t.ts': 'f()',
    }
    const [tree, copies] = [temporaryTree(files), temporaryTree({})]
    const take = (language: 'js' | 'ts', lines: number) =>
      takeSample({ corpus: tree.root, target: join(copies.root, language), language, lines, seed: 1 })
    try {
      assert.deepEqual(
        { ...take('js', 100), folder: '' },
        { language: 'js', folder: '', packages: 2, files: 2, lines: 3 },
      )
      assert.equal(take('ts', 1).packages, 1)
      assert.equal(take('ts', 100).files, 2)
    } finally {
      tree.remove()
      copies.remove()
    }
  })

  it('takes medians figure by figure', () => {
    assert.equal(median([3, 1, 2]), 2)
    assert.equal(median([4, 1, 2, 3]), 2.5)
    const usage = medianUsage([
      { cpu: 1, wall: 9, peak: 5 },
      { cpu: 2, wall: 8, peak: 6 },
      { cpu: 3, wall: 7, peak: 4 },
    ])
    assert.deepEqual(usage, { cpu: 2, wall: 8, peak: 5 })
  })

  it('measures CPU time and memory of a process, and refuses one that fails', async () => {
    const tree = temporaryTree({})
    try {
      const run = (code: string) => measure({ name: 'busy', args: ['-e', code], cwd: tree.root })
      const usage = await run('const end = Date.now() + 200; while (Date.now() < end);')
      assert.ok(usage.cpu > 0.1 && usage.peak > 10, JSON.stringify(usage))
      await assert.rejects(run('process.exit(2)'), /busy failed with exit code 2/)
    } finally {
      tree.remove()
    }
  })

  it('divides by the parser-only run', () => {
    const sample = { language: 'ts', folder: '', packages: 1, files: 2, lines: 30 } as const
    const medians = new Map([
      [BASELINE, { cpu: 2, wall: 2, peak: 100 }],
      ['other', { cpu: 3, wall: 2, peak: 150 }],
    ])
    assert.match(
      ratioTable({ sample, medians, rounds: 5 }),
      /\| other \| 3\.00 s \| \*\*1\.50 ×\*\* \| 2\.00 s \| 150 MB \| 1\.50 × \|/,
    )
  })

  it('shares the time out by group, with what only one group asks for, and without the parser', () => {
    const sample = { language: 'ts', folder: '', packages: 1, files: 2, lines: 30 } as const
    const passes = {
      parse: 500,
      lower: 60,
      'rule require-error-log': 8,
      'central handlers': 2,
      'rule no-log-injection': 30,
    }
    const table = shareTable(sample, passes)
    assert.match(table, /\| facts \| 60\.0 % \|/)
    assert.match(table, /\| events \| 10\.0 % \|/)
    assert.match(table, /budget 15\.0 %: kept/)
    assert.match(shareTable(sample, { ...passes, 'rule require-error-log': 80 }), /exceeded/)
  })
})
