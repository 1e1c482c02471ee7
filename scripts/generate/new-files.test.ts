// What new rules and new models start with.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { parse } from 'yaml'
import { inRepository } from '../repository'
import { ruleFolders } from '../tidy/rule-folders'
import { readSourceTree } from '../tidy/source-tree'
import { writeFiles } from './generated-files'
import { withSortedLine } from './marked-region'
import { AREAS, newModelFile } from './new-model-file'
import { newRuleFiles } from './new-rule-files'
import { temporaryTree, type TemporaryTree } from './temporary-tree'

const LIST = `// rules:imports
import { requireErrorLog } from './require-error-log/rule'
// rules:imports-end
export const rules = [
  // rules:list
  requireErrorLog,
  // rules:list-end
]
`

describe('a new rule', () => {
  let tree: TemporaryTree
  beforeEach(() => (tree = temporaryTree({ 'packages/rules/src/index.ts': LIST })))
  afterEach(() => tree.remove())

  it('has all that tidy asks for', () => {
    writeFiles(tree.root, newRuleFiles(tree.root, 'no-x-in-y').files)
    assert.deepEqual(ruleFolders.check(readSourceTree(tree.root)), [])
  })
  it('stands in the list, in its place', () => {
    writeFiles(tree.root, newRuleFiles(tree.root, 'no-x-in-y').files)
    assert.match(
      tree.read('packages/rules/src/index.ts'),
      /noXInY } from '\.\/no-x-in-y\/rule'\nimport { requireErrorLog[\s\S]* {2}noXInY,\n {2}requireErrorLog,\n {2}\/\//,
    )
  })
  it('is refused when the id is malformed or taken', () => {
    assert.throws(() => newRuleFiles(tree.root, 'xInY'), /no rule id/)
    writeFiles(tree.root, newRuleFiles(tree.root, 'no-x').files)
    assert.throws(() => newRuleFiles(tree.root, 'no-x'), /exists already/)
  })
})

describe('a new model', () => {
  const schema = JSON.parse(
    readFileSync(inRepository('packages', 'models', 'schema', 'model.schema.json'), 'utf8'),
  ) as object
  const validate = new Ajv({ strict: false, formats: { regex: true } }).compile(schema)
  let tree: TemporaryTree
  beforeEach(() => (tree = temporaryTree({})))
  afterEach(() => tree.remove())

  for (const area of AREAS) {
    it(`is valid in the area ${area}`, () => {
      const [[path, text] = ['', '']] = [...newModelFile(tree.root, '@acme/http-errors', area).files]
      assert.equal(path, `packages/models/${area}/acme-http-errors.yml`)
      assert.ok(validate(parse(text ?? '')), JSON.stringify(validate.errors))
    })
  }
  it('gives its logger a name of its own', () => {
    const [text] = [...newModelFile(tree.root, '@acme/log', 'logging').files.values()]
    assert.match(text ?? '', /import log from '@acme\/log'\n {2}const logger = log\(\)\n {2}logger\.info/)
  })

  it('is refused where another model has the package', () => {
    writeFiles(tree.root, new Map([['packages/models/http-client/ky.yml', 'package: [ky, ky-universal]\n']]))
    assert.throws(() => newModelFile(tree.root, 'ky-universal', 'http-client'), /ky\.yml describes 'ky-universal'/)
  })

  it('is refused in an unknown area, or when it exists', () => {
    assert.throws(() => newModelFile(tree.root, 'got', 'http'), /no area/)
    writeFiles(tree.root, newModelFile(tree.root, 'got', 'http-client').files)
    assert.throws(() => newModelFile(tree.root, 'got', 'http-client'), /exists already/)
  })
})

describe('a sorted region', () => {
  it('takes a line once', () => {
    const text = '[\n  // a\n  y,\n  // z\n]'
    const once = withSortedLine(text, ['// a', '// z'], 'x,')
    assert.equal(once, '[\n  // a\n  x,\n  y,\n  // z\n]')
    assert.equal(withSortedLine(once, ['// a', '// z'], 'x,'), once)
  })
  it('names a missing marker', () =>
    assert.throws(() => withSortedLine('', ['// a', '// z'], 'x'), /'\/\/ a' is missing/))
})
