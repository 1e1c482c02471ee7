// Configurations for oxlint, written out.
import assert from 'node:assert/strict'
import { withPresets } from './oxlint-docs'

describe('configurations for oxlint', () => {
  const page = 'a\n<!-- preset:one:start -->old<!-- preset:one:end -->\nb\n'
  const preset = { rules: { 'x/a': ['error', { b: ['c', 1] }], 'x/d': 'warn' }, settings: { x: { preset: 'one' } } }

  it('hold every rule, and are JSON', () => {
    const text = withPresets(page, { one: preset })
    const json = /```json\n(.*?)```/s.exec(text)?.[1] ?? ''
    assert.deepEqual(JSON.parse(json), { jsPlugins: ['eslint-plugin-logwright'], ...preset })
    assert.match(text, /^a\n.*\nb\n$/s)
    assert.equal(withPresets(text, { one: preset }), text)
  })

  it('need their region', () => assert.throws(() => withPresets('', { one: preset }), /preset:one:start/))
})
