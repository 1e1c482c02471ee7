// Lines and columns of all line ends.
import assert from 'node:assert/strict'
import { indexLines } from '@logwright/engine'

describe('text lines', () => {
  const lines = indexLines('a\nbc\r\nd\re\u2028f😀g\n')

  it('counts every line end of ECMAScript', () => {
    assert.equal(lines.count, 6)
    assert.deepEqual([1, 2, 3, 4, 5, 6, 7].map(lines.lineText), ['a', 'bc', 'd', 'e', 'f😀g', '', ''])
  })

  it('gives line and column from 1, in UTF-16 units', () => {
    assert.deepEqual(lines.positionAt(0), { line: 1, column: 1 })
    assert.deepEqual(lines.positionAt(3), { line: 2, column: 2 })
    assert.deepEqual(lines.positionAt(6), { line: 3, column: 1 })
    assert.deepEqual(lines.positionAt(13), { line: 5, column: 4 })
  })

  it('has one line in an empty text', () => {
    assert.deepEqual(indexLines('').positionAt(0), { line: 1, column: 1 })
    assert.equal(indexLines('').count, 1)
  })
})
