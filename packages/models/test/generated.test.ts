// The generated knowledge is what the YAML files say, and the compiler names what is wrong with one.
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { compileKnowledge } from '../scripts/compile'
import { nearest } from '../scripts/problems'
import { checkReferences } from '../scripts/references'

describe('the model compiler', () => {
  it('finds nothing wrong and nothing out of date', () => {
    const { files, problems } = compileKnowledge()
    assert.deepEqual(problems, [])
    for (const [path, text] of files) assert.equal(readFileSync(path, 'utf8'), text, `${path}: run npm run update`)
  })

  it('suggests the nearest key', () => {
    assert.equal(nearest('mesage', ['level', 'message', 'fields']), 'message')
  })

  it('names a type that nobody declares', () => {
    const model = { package: 'x', example: '', log: [{ of: 'x.Logger', path: '', level: 'info', encodes: 'line' }] }
    assert.deepEqual(checkReferences([{ file: 'logging/x.yml', model }]), [
      "logging/x.yml: log row 1, key 'of': no model declares the type 'x.Logger'",
    ])
  })

  it('names a package that two files describe', () => {
    const model = { package: 'x', example: '' }
    const files = [
      { file: 'logging/x.yml', model },
      { file: 'web/x.yml', model },
    ]
    assert.deepEqual(checkReferences(files), ["web/x.yml: 'x' is already described in logging/x.yml"])
  })
})
