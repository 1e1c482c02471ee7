// The status item's words, from what the server says.
import assert from 'node:assert/strict'
import { describeStatus, readStatus, type DocumentStatus } from '../src/server-status'

const said = (change: Partial<DocumentStatus>): DocumentStatus => ({
  uri: 'file:///a.js',
  milliseconds: 11.6,
  state: 'checked',
  detail: null,
  ...change,
})

describe('status', () => {
  it('reads what the server says, and nothing else', () => {
    const payload = { uri: 'file:///a.js', milliseconds: 11.6, findings: 2, state: 'checked', detail: null }
    assert.deepEqual(readStatus(payload), said({}))
    for (const wrong of [null, 7, {}, { ...payload, state: 'dreaming' }, { ...payload, uri: null }])
      assert.equal(readStatus(wrong), null)
  })

  it('counts findings', () => {
    const text = (shown: number, deferred = 0): string => {
      const words = describeStatus(said({}), { shown, deferred })
      return `${words.text}, ${words.detail}`
    }
    assert.equal(text(0), 'No findings, 12 ms')
    assert.equal(text(1), '1 finding, 12 ms')
    assert.equal(text(3, 2), '3 findings, 12 ms, 2 more shown by ESLint')
  })

  it('says why nothing is checked', () => {
    const none = { shown: 0, deferred: 0 }
    assert.equal(describeStatus(said({ state: 'skipped', detail: 'a test' }), none).detail, 'a test')
    assert.equal(describeStatus(said({ state: 'disabled' }), none).text, 'Off')
    assert.equal(describeStatus(said({ state: 'failed' }), none).text, 'Check failed')
    assert.match(describeStatus(said({ state: 'half-typed', milliseconds: 0.2 }), none).detail, /^<1 ms, waiting/)
  })
})
