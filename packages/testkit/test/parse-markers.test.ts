// The marker parser: what it reads, and what it refuses.
import assert from 'node:assert/strict'
import { writeMarker, type Marker } from '../src/marker'
import { parseDirectives } from '../src/parse-directives'
import { parseMarkers } from '../src/parse-markers'

const only = (source: string): Marker => {
  const { markers, errors } = parseMarkers(source)
  assert.deepEqual(errors, [])
  assert.equal(markers.length, 1)
  return markers[0] as Marker
}

const errorsOf = (source: string): readonly string[] =>
  parseMarkers(source).errors.map(({ line, message }) => `${line}: ${message}`)

describe('markers', () => {
  it('point at exact columns of the code line above', () => {
    const marker = only('  log(password)\n  //  ^^^^^^^^ error: some-rule(some) "part \\"quoted\\""')
    assert.deepEqual(marker, {
      kind: 'error',
      polarity: 'expected',
      line: 1,
      ownLine: 2,
      columns: { start: 7, end: 15 },
      subject: 'some-rule(some)',
      part: 'part "quoted"',
    })
  })

  it('may begin where the slashes stand', () => {
    assert.deepEqual(only('  fetch(u)\n  //<^^^^^ error: a-rule(host)').columns, { start: 3, end: 11 })
  })

  it('may be one character wide', () =>
    assert.deepEqual(only('f(x)\n//^ error: a-rule(host)').columns, { start: 3, end: 4 }))

  it('stack below one line of code', () => {
    const { markers } = parseMarkers('f(x, y)\n//^ error: a(b)\n//   ^ step 2: "here"\n//   ^ fix: "Do"')
    assert.deepEqual(
      markers.map(({ line, kind, subject, part }) => [line, kind, subject, part]),
      [
        [1, 'error', 'a(b)', null],
        [1, 'step', '2', 'here'],
        [1, 'fix', '', 'Do'],
      ],
    )
  })

  it('trail a line when columns do not matter, also twice', () => {
    const { markers, text } = parseMarkers('f(x) //! a(b) "c" //! missing d(e)\n')
    assert.deepEqual(
      markers.map(({ columns, polarity, subject, part }) => [columns, polarity, subject, part]),
      [
        [null, 'expected', 'a(b)', 'c'],
        [null, 'missing', 'd(e)', null],
      ],
    )
    assert.equal(text, 'f(x)\n')
  })

  it('know wrong answers, events and summaries', () => {
    assert.equal(only('f(x)\n//^ missing error: a(b)').polarity, 'missing')
    assert.equal(only('f(x)\n//^ spurious error: a(b)').polarity, 'spurious')
    assert.equal(only('f(x)\n//^ event: authn_login_fail').subject, 'authn_login_fail')
    assert.equal(
      only('f(x)\n//<^ summary: logs(error, on-throw); param 0 -> return').subject,
      'logs(error, on-throw); param 0 -> return',
    )
  })

  it('read as they are written', () => {
    for (const body of [
      'error: a(b)',
      'missing error: a(b) "c"',
      'step 1: "c"',
      'fix',
      'fix: "c"',
      'event: e',
      'summary: s',
    ]) {
      assert.equal(writeMarker(only(`f(x)\n//^ ${body}`)), body)
    }
  })

  it('leave lines and columns of the code alone', () => {
    const { text, plainText } = parseMarkers('a\r\n  f(x) // why\r\n  //^^ error: a(b)\r\nb //! a(b)\r\n')
    assert.equal(text, 'a\r\n  f(x) // why\r\n\nb\r\n')
    assert.equal(plainText, 'a\r\n  f(x) // why\r\nb\r\n')
  })

  it('are refused where they are unclear', () => {
    assert.match(errorsOf('f(x)\n// ^^^^ eror: a(b)')[0] ?? '', /^2: a comment with \^\^ that is no marker/)
    assert.match(errorsOf('f(x)\n// look: ^^^^ here')[0] ?? '', /^2: a comment with \^\^/)
    assert.match(errorsOf('f(x)\n// ^^^^ error: without-message')[0] ?? '', /^2: /)
    assert.match(errorsOf('f(x)\n// ^^^^ error: a(b) trailing words')[0] ?? '', /^2: /)
    assert.match(errorsOf('// ^^^^ error: a(b)\nf(x)')[0] ?? '', /^1: a marker refers to the code line above/)
    assert.match(errorsOf('f(x) //! some words')[0] ?? '', /^1: 'some words' is no marker/)
    assert.match(errorsOf('f(x)\n//< ^^^ error: a(b)')[0] ?? '', /^2: \/\/< is followed by carets/)
  })

  it('are not seen in ordinary comments', () => assert.deepEqual(parseMarkers('// a ^ b\nf(x) // ! no\n').markers, []))
})

describe('directives', () => {
  const read = (text: string) => parseDirectives(text)

  it('give options, preset and exceptions', () => {
    const directives = read(
      '// Claim.\n// @options { "names": ["pin"] }\n// @preset strict\n// @hosts all except oxlint, lsp: no such thing\nf()',
    )
    assert.deepEqual(directives.options, { names: ['pin'] })
    assert.equal(directives.preset, 'strict')
    assert.deepEqual(
      [...directives.exceptions],
      [
        ['oxlint', 'no such thing'],
        ['lsp', 'no such thing'],
      ],
    )
    assert.deepEqual(directives.errors, [])
  })

  it('are refused when wrong', () => {
    for (const wrong of [
      '@option {}',
      '@options [1]',
      '@options {',
      '@preset loud',
      '@hosts all except vim: x',
      '@hosts all except cli',
      '@hosts none',
    ]) {
      assert.equal(read(`// Claim.\n// ${wrong}\nf()`).errors[0]?.line, 2, wrong)
    }
  })

  it('stand before the first code only', () => assert.equal(read('f()\n// @preset strict').preset, null))
})
