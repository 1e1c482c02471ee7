// The comment that silences a finding: written where a comment can stand, and never at the cost of another one.
import assert from 'node:assert/strict'
import { applyEdits } from '@logwright/engine'
import { openMemory, wordRule } from './memory-session'

const session = openMemory({}, { rules: [wordRule('no-secret', 'secret'), wordRule('no-token', 'token')] })

/** The text after the first finding is silenced; it must be silent then, and say the reason. */
function silence(text: string, path = 'a.ts'): string | null {
  const [finding] = session.check({ path, text }).findings.filter(({ suppressed }) => suppressed === null)
  assert.ok(finding)
  const edit = session.suppress({ path, text }, finding)
  if (edit === null) return null
  const after = applyEdits(text, [edit])
  if (edit.reason) assert.equal(edit.text.slice(edit.reason.start, edit.reason.end), 'reason')
  const left = session.check({ path, text: after }).findings.filter(({ suppressed }) => suppressed === null)
  assert.deepEqual(left.filter(({ rule }) => rule === finding.rule).length, countOf(path, text, finding.rule) - 1)
  return after
}

function countOf(path: string, text: string, rule: string): number {
  return session.check({ path, text }).findings.filter((f) => f.suppressed === null && f.rule === rule).length
}

describe('suppression', () => {
  it('stands above the line, with its indentation and line end', () => {
    assert.equal(
      silence('{\r\n  f(secret)\r\n}'),
      '{\r\n  // logwright-disable-next-line no-secret -- reason\r\n  f(secret)\r\n}',
    )
  })

  it('joins the directive above', () => {
    const text = '// logwright-disable-next-line no-token -- it is a test\nf(token, secret)\n'
    assert.equal(
      silence(text),
      '// logwright-disable-next-line no-token, no-secret -- it is a test\nf(token, secret)\n',
    )
  })

  it("leaves another tool's directive above where it points", () => {
    const text = '// eslint-disable-next-line no-console\nf(secret)\n'
    assert.equal(
      silence(text),
      '// eslint-disable-next-line no-console\nf(secret) // logwright-disable-line no-secret -- reason\n',
    )
  })

  it('stands behind a line that begins inside a template', () => {
    assert.equal(
      silence('f(`a\n  ${secret}`)\n'),
      'f(`a\n  ${secret}`) // logwright-disable-line no-secret -- reason\n',
    )
  })

  it('stands nowhere where the whole line lies inside a template', () => {
    assert.equal(silence('f(`a\n  ${secret}\n`)\n'), null)
  })

  it('is a block comment between elements', () => {
    const text = 'const a = (\n  <p>\n    {secret}\n  </p>\n)\n'
    assert.equal(
      silence(text, 'a.tsx'),
      text.replace('    {secret}', '    {/* logwright-disable-next-line no-secret -- reason */}\n    {secret}'),
    )
  })

  it("uses ESLint's words only where the file uses them for this rule", () => {
    const text = '// eslint-disable-next-line logwright/no-secret -- known\nf(secret)\ng(secret)\n'
    assert.equal(silence(text), text.replace('g(', '// eslint-disable-next-line logwright/no-secret -- reason\ng('))
  })

  it('is not written into a text that does not parse', () => {
    assert.equal(
      session.suppress({ path: 'a.ts', text: 'f(secret' }, { rule: 'no-secret', range: { start: 2, end: 8 } }),
      null,
    )
  })
})
