// Positions: which statement an instruction stands in, heads, bodies, names, and where imports go.
import assert from 'node:assert/strict'
import type { Instruction } from '../../src/ir/instruction'
import { lowerModule, type Lowered } from '../../src/lower/index'
import { oxcTree } from './parsers'

interface Positioned extends Lowered {
  readonly text: string
}

const lower = (text: string, name = 'a.ts'): Positioned => ({
  ...lowerModule(oxcTree(text, name), { strict: true }),
  text,
})

const cut = (m: Positioned, range: { start: number; end: number } | null | undefined): string | null =>
  range ? m.text.slice(range.start, range.end) : null

/** The statements around the calls of a module: `call -> statement`, with `(bare)`. */
function statementsOfCalls(text: string, name?: string): string[] {
  const m = lower(text, name)
  const found: string[] = []
  m.facts.functions.forEach((fn, i) => {
    const at = m.positions.functions[i]
    fn.instructions.forEach((instruction, v) => {
      if (instruction.kind !== 'call') return
      const statement = m.positions.statements[at?.statement[v] ?? -1]
      const around = statement ? `${cut(m, statement) ?? ''}${statement.isBare ? ' (bare)' : ''}` : 'none'
      found.push(`${cut(m, { start: at?.start[v] ?? 0, end: at?.end[v] ?? 0 }) ?? ''} -> ${around}`)
    })
  })
  return found
}

describe('statement of an instruction', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a list', 'a(); b()', ['a() -> a();', 'b() -> b()']],
    ['a bare body', 'if (a()) b()', ['a() -> if (a()) b()', 'b() -> b() (bare)']],
    ['a block', 'if (x) { b() }', ['b() -> b()']],
    ['else if', 'if (x) {} else if (b()) {} else c()', ['b() -> if (b()) {} else c() (bare)', 'c() -> c() (bare)']],
    ['a bare loop', 'for (const x of a()) b(x)', ['a() -> for (const x of a()) b(x)', 'b(x) -> b(x) (bare)']],
    [
      'a for head',
      'for (let i = a(); b(); c()) {}',
      [
        'a() -> for (let i = a(); b(); c()) {}',
        'b() -> for (let i = a(); b(); c()) {}',
        'c() -> for (let i = a(); b(); c()) {}',
      ],
    ],
    ['an exported declaration', 'export const x = a()', ['a() -> export const x = a()']],
    ['a label', 'l: for (;;) a()', ['a() -> a() (bare)']],
    ['the head of a labelled loop', 'l: while (a()) {}', ['a() -> l: while (a()) {}']],
    [
      'a case',
      'switch (a()) { case b(): c() }',
      ['a() -> switch (a()) { case b(): c() }', 'b() -> switch (a()) { case b(): c() }', 'c() -> c()'],
    ],
    ['an arrow', 'const f = () => a()', ['a() -> none']],
    ['a nested function', 'f(() => { a() })', ['f(() => { a() }) -> f(() => { a() })', 'a() -> a()']],
    ['a parameter default', 'function f(x = a()) {}', ['a() -> none']],
    ['a class field', 'class C { x = a(); static { b() } }', ['a() -> none', 'b() -> b()']],
    ['a class head', 'class C extends a() {}', ['a() -> class C extends a() {}']],
    ['a decorator', 'class C { @a() m() {} }', ['a() -> class C { @a() m() {} }']],
    ['a namespace', 'namespace N { a() }', ['a() -> a()']],
    ['a default export', 'export default a()', ['a() -> export default a()']],
    ['try', 'try { a() } catch { b() } finally { c() }', ['a() -> a()', 'b() -> b()', 'c() -> c()', 'c() -> c()']],
  ]
  for (const [name, text, expected] of cases) {
    it(name, () => assert.deepEqual([...statementsOfCalls(text)].sort(), [...expected].sort()))
  }

  it('copies of finally share their statements', () => {
    const m = lower('function f() { try { return a() } finally { b() } }')
    assert.equal(m.positions.statements.filter((s) => cut(m, s) === 'b()').length, 1)
  })
})

describe('ranges of functions', () => {
  const ranges = (text: string): (string | null)[][] => {
    const m = lower(text)
    return m.positions.functions.slice(1).map((fn) => [cut(m, fn.head), cut(m, fn.body)])
  }
  it('names of declarations and methods, heads of the others', () => {
    const text = 'function f(a) { x() }\nconst g = async (b) => b\nclass C { m() {} }\nh(function () {})'
    assert.deepEqual(ranges(text), [
      ['f', '{ x() }'],
      ['async (b) =>', null],
      ['m', '{}'],
      ['function ()', '{}'],
    ])
  })
  it('parameters as written', () => {
    const m = lower('function f(a: string, { b }: T = {}, ...c: U[]) {}')
    assert.deepEqual(
      m.positions.functions[1]?.parameters.map((range) => cut(m, range)),
      ['a: string', '{ b }: T = {}', '...c: U[]'],
    )
  })
  it('catches', () => {
    const m = lower('try { a() } catch (e: unknown) { b() }\ntry {} catch { c() }\ntry {} finally { d() }')
    assert.deepEqual(
      m.positions.functions[0]?.catches.map((c) => [cut(m, c.head), cut(m, c.body)]),
      [
        ['catch (e: unknown)', '{ b() }'],
        ['catch', '{ c() }'],
        ['finally', '{ d() }'],
      ],
    )
  })
})

describe('names and properties', () => {
  const byKind = (m: Positioned, kind: Instruction['kind']): number[] =>
    (m.facts.functions[0]?.instructions ?? []).flatMap((instruction, v) => (instruction.kind === kind ? [v] : []))

  it('of members, destructured ones too', () => {
    const m = lower("const { a: b, 'c': d } = x; x.e?.[f]")
    const names = byKind(m, 'member').map((v) => cut(m, m.positions.functions[0]?.names[v]))
    assert.deepEqual(names, ['a', "'c'", 'e', 'f'])
  })
  it('of written members', () => {
    const m = lower('x.e = 1; delete x.f')
    const names = byKind(m, 'set-member').map((v) => cut(m, m.positions.functions[0]?.names[v]))
    assert.deepEqual(names, ['e', 'f'])
  })
  it('of object literals', () => {
    const m = lower('f({ a: 1, ...b, c() {} })')
    const properties = byKind(m, 'object').map((v) =>
      m.positions.functions[0]?.properties[v]?.map((range) => cut(m, range)),
    )
    assert.deepEqual(properties, [['a: 1', '...b', 'c() {}']])
  })
})

describe('where a new import goes', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['|a()', 'a.ts'],
    ["import 'a'\nimport b from 'b'|\nb()", 'a.ts'],
    ["'use strict'|\na()", 'a.js'],
    ['#!/usr/bin/env node|\na()', 'a.js'],
    ["'use strict'\nconst a = require('a')\nconst b = require('b').c(1)|\nconst c = d\nconst e = require('e')", 'a.js'],
    ["#!/usr/bin/env node\n'use strict'\nimport 'a'|", 'a.js'],
  ]
  for (const [marked, name] of cases) {
    it(JSON.stringify(marked), () => {
      const text = marked.replace('|', '')
      assert.equal(lower(text, name).positions.importsEnd, marked.indexOf('|'))
    })
  }
  it('tells require from import', () => {
    assert.equal(lower("const a = require('a')", 'a.js').positions.usesRequire, true)
    assert.equal(lower("import b from 'b'; const a = require('a')", 'a.js').positions.usesRequire, false)
    assert.equal(lower('a()', 'a.js').positions.usesRequire, false)
  })
})
