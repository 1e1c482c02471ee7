// What package.json tells.
import assert from 'node:assert/strict'
import { memoryIo } from '@logwright/engine'
import { createProjectLookup } from '../src/project-facts'

describe('project facts', () => {
  const lookup = createProjectLookup(
    memoryIo({
      '/r/package.json': JSON.stringify({
        dependencies: { express: '4' },
        devDependencies: { pino: '9', express: '4' },
      }),
      '/r/packages/tool/package.json': JSON.stringify({ bin: './x.js', browser: { fs: false } }),
      '/r/packages/broken/package.json': '{ "dependencies": ',
      '/r/packages/list/package.json': '[]',
    }),
  )

  it('come from the nearest package.json', () => {
    assert.deepEqual(lookup('/r/src/deep/a.ts'), {
      dependencies: ['express', 'pino'],
      majors: { express: [4], pino: [9] },
      hasBin: false,
      hasBrowserField: false,
    })
    assert.deepEqual(lookup('/r/packages/tool/src/a.ts'), {
      dependencies: [],
      majors: {},
      hasBin: true,
      hasBrowserField: true,
    })
  })

  it('pass over one that is broken or no object', () => {
    assert.deepEqual(lookup('/r/packages/broken/a.ts')?.dependencies, ['express', 'pino'])
    assert.deepEqual(lookup('/r/packages/list/a.ts')?.dependencies, ['express', 'pino'])
  })

  for (const [range, majors] of [
    ['^4.9.0', [4]],
    ['~5.1', [5]],
    ['4.x', [4]],
    ['v5.0.0-beta.1', [5]],
    ['^4.9.0 || ^5.0.0', [4, 5]],
    ['>=4', undefined],
    ['4 - 5', undefined],
    ['*', undefined],
    ['workspace:*', undefined],
    ['latest', undefined],
    [4, undefined],
  ] as const)
    it(`tell of the range ${range} what it admits`, () => {
      const text = JSON.stringify({ dependencies: { tslog: range } })
      const found = createProjectLookup(memoryIo({ '/r/package.json': text }))('/r/a.ts')
      assert.deepEqual(found?.majors['tslog'], majors)
    })

  it('are null without one', () => assert.equal(lookup('/elsewhere/a.ts'), null))
})
