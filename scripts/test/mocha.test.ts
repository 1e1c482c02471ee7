// Which tests `npm test` runs.
import assert from 'node:assert/strict'
import { inRepository } from '../repository'
import { mochaArguments, TEST_FILES } from './mocha'

describe('arguments of npm test', () => {
  const folder = inRepository('scripts', 'test')

  it('are all tests where none are named', () => {
    assert.deepEqual(mochaArguments([]), TEST_FILES)
    assert.deepEqual(mochaArguments(['--grep', 'loops']), ['--grep', 'loops', ...TEST_FILES])
  })
  it('are the tests below a folder', () => {
    assert.deepEqual(mochaArguments([folder]), [`${folder}/**/*.test.ts`])
    assert.deepEqual(mochaArguments([`${folder}/`, '--grep', 'x']), [`${folder}/**/*.test.ts`, '--grep', 'x'])
  })
  it('are no folder where a text is searched for', () => {
    assert.deepEqual(mochaArguments(['--grep', folder]), ['--grep', folder, ...TEST_FILES])
  })
  it('are the files that are named, or that a pattern names', () => {
    const file = `${folder}/mocha.test.ts`
    assert.deepEqual(mochaArguments(['--bail', file]), ['--bail', file])
    assert.deepEqual(mochaArguments(['packages/*/test/a.test.ts']), ['packages/*/test/a.test.ts'])
  })
  it('must exist', () => {
    assert.throws(() => mochaArguments(['packages/none']), /no file or folder 'packages\/none'/)
    assert.throws(() => mochaArguments([folder, 'none.test.ts']), /none\.test\.ts/)
  })
})
