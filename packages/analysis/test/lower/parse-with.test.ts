// The parser port: options by file name, byte-order marks, errors, repair of half-typed code.
import assert from 'node:assert/strict'
import { lowerModule } from '../../src/lower/index'
import { depthScan } from '../../src/syntax/depth-scan'
import { parserOptions, parseWith } from '../../src/syntax/parse-with'
import { oxc, parseOxc } from './parsers'

const GOOD = `import { log } from './log'
export function first(a) {
  log(a)
}
export function second(b) {
  const c = b.x
  return c
}
`

/** Names of the functions that a text still has when it is parsed after {@link GOOD}. */
function functionsAfter(text: string, hasLastGood: boolean): readonly string[] | null {
  const result = parseWith(oxc, text, 'a.js', hasLastGood ? { text: GOOD } : null)
  if (result.tree === null) return null
  assert.equal(result.isRepaired, result.errors.length > 0)
  assert.equal(result.tree.text, text)
  return lowerModule(result.tree, { strict: true })
    .facts.functions.slice(1)
    .map((fn) => fn.id)
}

const insert = (at: string, typed: string): string => GOOD.replace(at, `${at}${typed}`)

describe('half-typed code', () => {
  const typed = [
    'log(',
    'if (',
    'const {',
    'a.',
    'foo({ a: ',
    '`${',
    'return [',
    'x = ',
    "log('",
    '} else',
    'await ',
    '=> {',
  ]
  for (const text of typed) {
    it(`${text} is read as blank`, () => {
      assert.deepEqual(functionsAfter(insert('  log(a)\n', `  ${text}\n`), true), ['first', 'second'])
    })
    it(`${text} is found without a last good text`, () => {
      const found = functionsAfter(insert('  log(a)\n', `  ${text}\n`), false)
      assert.ok(found === null || found.length > 0)
    })
  }
  it('a deleted bracket costs the statement around it', () => {
    const text = GOOD.replace('log(a)', 'log(a')
    assert.deepEqual(functionsAfter(text, true), ['first', 'second'])
  })
  it('a deleted brace costs the function', () => {
    const text = GOOD.replace('export function first(a) {', 'export function first(a) ')
    assert.deepEqual(functionsAfter(text, true), ['second'])
  })
  it('what cannot be repaired has errors and no tree', () => {
    const result = parseOxc('((((((\n))) {{{\n]]] (\n((\n((\n((\n((', 'a.js')
    assert.equal(result.tree, null)
    assert.ok(result.errors[0] && result.errors[0].message.length > 0 && result.errors[0].offset >= 0)
  })
  it('an error that leaves a whole tree is no reason to repair', () => {
    const result = parseOxc('try {}\nfoo()', 'a.js')
    assert.ok(result.tree)
    assert.ok(result.errors.length > 0)
  })
})

describe('parser options', () => {
  const cases: Readonly<Record<string, string>> = {
    'a.js': 'jsx unambiguous',
    'a.jsx': 'jsx unambiguous',
    'a.mjs': 'jsx module',
    'a.cjs': 'jsx commonjs',
    'a.ts': 'ts module',
    'a.mts': 'ts module',
    'a.cts': 'ts commonjs',
    'a.tsx': 'tsx module',
    'a.d.ts': 'dts module',
    'A.D.MTS': 'dts module',
    'a.d.json.ts': 'dts module',
    plain: 'jsx unambiguous',
  }
  for (const [name, expected] of Object.entries(cases)) {
    it(name, () => {
      const { lang, sourceType } = parserOptions(name)
      assert.equal(`${lang} ${sourceType}`, expected)
    })
  }
})

describe('texts', () => {
  it('lose their byte-order mark', () => {
    const { tree } = parseOxc('\uFEFFfoo()', 'a.js')
    assert.ok(tree)
    assert.equal(tree.text, 'foo()')
    assert.equal(tree.end(tree.program), 5)
  })
  it('may return and await at the top level', () => {
    assert.ok(parseOxc('if (a) return\nfoo()', 'a.js').tree)
    assert.ok(parseOxc('await foo()\nexport {}', 'a.js').tree)
    assert.ok(parseOxc('with (a) b()', 'a.js').tree)
  })
  it('may be empty', () => {
    for (const text of ['', ' \n', '// only a comment', '#!/bin/sh']) assert.ok(parseOxc(text, 'a.js').tree)
  })
  it('survive a parser that throws', () => {
    const result = parseWith(() => assert.fail('broken parser'), 'a()', 'a.js')
    assert.deepEqual(result, { tree: null, isRepaired: false, errors: [{ message: 'broken parser', offset: 0 }] })
  })
})

describe('the depth scan takes ordinary code', () => {
  const many = (text: string): string => text.repeat(2_000)
  const cases: Readonly<Record<string, string>> = {
    'statements without semicolons': many('a.b = 1\n'),
    'if and else': many('if (a) { b() } else { c() }\n'),
    'if and else without braces': many('if (a) b(); else c();\n'),
    'brackets in strings': many('x("[[" + "]]")\n'),
    'brackets in comments': 'a() // ((((\n/* {{ */\n'.repeat(400),
    'brackets in expressions': 'x.replace(/[([{]/g, "")\n'.repeat(700),
    'brackets in templates': 'x(`((( ${a} [[`)\n'.repeat(500),
    conditions: many('const a = b ? c : d ? e : f\n'),
    'a tree of conditions': `x=${'a<b?c<d?1:2:e<f?3:'.repeat(50)}4;`.repeat(50),
    comparisons: many('if (a < b) { c() }\n'),
    'generic calls': many('foo<T>(a)\n'),
    'optional fields': many('interface A { a?: string; b?: number }\n'),
    elements: `x = <a>${many('<b c="1" d={e}/>\n<i>text</i>')}</a>`,
    operators: `x = ${many('a + b * c && ')}d`,
    'long objects': `x = [${many('{ a: 1, b: !c },')}]`,
    cases: `switch (a) { ${many('case 1: b = c ? 1 : 2; break\n')} }`,
    dividing: many('a = b / c / d\n'),
  }
  for (const [name, text] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(depthScan(text), { exceeded: false, at: -1 }))
  }
  it('but not what nests', () => {
    assert.equal(depthScan('['.repeat(1_001)).exceeded, true)
    assert.equal(depthScan('['.repeat(1_000)).exceeded, false)
    assert.equal(depthScan('f(/"/, ['.repeat(600)).exceeded, true)
    assert.equal(depthScan('[")", '.repeat(1_001)).exceeded, true)
    assert.equal(depthScan('"'.repeat(3) + '('.repeat(3_001)).exceeded, true)
  })
})
