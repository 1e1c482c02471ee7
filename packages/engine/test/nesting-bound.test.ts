// The bound on a parser's recursion: counts what nests, and forgets it where a statement ends.
import assert from 'node:assert/strict'
import { boundNesting } from '../src/parser/nesting-bound'

const nestingOf = (text: string): number => boundNesting(text).nesting

describe('nesting bound', () => {
  const nested: readonly (readonly [string, number])[] = [
    ['f(g([{}]))', 4],
    ['a => b => c', 2],
    ['!!!a', 3],
    ['if (a) if (b) if (c) d', 4],
    ['if (a) b\nelse if (c) d\nelse if (e) f', 4],
    ['a ? b : c ? d : e', 4],
    ['type T = A<B<C<D>>>', 4],
    ['x = <a><b><c/></b></a>', 4],
    ['`a${`b${c}`}`', 4],
  ]
  for (const [text, expected] of nested)
    it(`${text} is ${expected} deep`, () => assert.equal(nestingOf(text), expected))

  const flat: readonly (readonly [string, string])[] = [
    ['statements with semicolons', 'if (a) b = !c ? d : e;\n'],
    ['statements without semicolons', 'const a = b ? c : d\nx.y = z\n'],
    ['blocks', 'if (a) { b = 1 } else { c = 2 }\n'],
    ['functions', 'function f<T>(a: T): T { return a }\nconst g = (a: A<B>): C => a\n'],
    ['class members', 'class A {\n  a: B<C> = 1\n  b?: string\n  c = (d) => e\n}\n'],
    ['object members', 'f({ a: b, c: (d) => e, f: !g })\n'],
    ['cases', 'switch (a) { case 1: b(); break\ndefault: c() }\n'],
    ['elements', 'x = <a b={c}><d /></a>;\n'],
    ['strings and comments', 'a(\'(((\'); // [[[\n/* {{{ */ b("<<<")\n'],
    ['regular expressions', 'a = /[(]\\(/g.test(b) / c\n'],
    ['comparisons', 'if (a < b && c > d) e()\n'],
    ['interfaces', 'interface A { a: B | C; b(c: D): E<F> }\n'],
  ]
  for (const [name, text] of flat) {
    it(`a thousand ${name} are as deep as two`, () =>
      assert.equal(nestingOf(text.repeat(1_000)), nestingOf(text.repeat(2))))
  }

  it('counts chains of operators apart from nesting', () => {
    const { nesting, operands } = boundNesting(`x = a${' +\n  b'.repeat(500)}`)
    assert.deepEqual([nesting, operands], [1, 500])
  })

  it('is linear', () => {
    const start = performance.now()
    boundNesting('f(a, b)\n'.repeat(200_000))
    boundNesting("'".repeat(500_000))
    boundNesting('/'.repeat(500_000))
    boundNesting('`'.repeat(500_001))
    assert.ok(performance.now() - start < 5_000)
  })
})
