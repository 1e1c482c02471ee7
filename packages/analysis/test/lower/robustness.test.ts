// Lowering and parsing survive any text: prefixes, mutations, deep nesting, faults of lowering itself.
import assert from 'node:assert/strict'
import { lowerModule } from '../../src/lower/index'
import type { Node, SyntaxTree } from '../../src/syntax/tree'
import { assertWellFormed } from './invariants'
import { fixtureNames, oxcTree, parseOxc, readFixture } from './parsers'

const strict = { strict: true }

function lowerIfParsed(text: string, name: string): void {
  const { tree } = parseOxc(text, name)
  if (tree !== null) assertWellFormed(lowerModule(tree, strict), text)
}

/** A small generator of random numbers, the same in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % below
  }
}

describe('facts and positions are well formed', () => {
  for (const name of fixtureNames()) it(name, () => lowerIfParsed(readFixture(name), name))
})

describe('nothing throws', () => {
  it('on any prefix of a fixture', () => {
    for (const name of fixtureNames()) {
      const text = readFixture(name)
      for (let end = 0; end < text.length; end += 3) lowerIfParsed(text.slice(0, end), name)
    }
  })

  it('on texts with tokens dropped, doubled and swapped', () => {
    const random = randomNumbers(7)
    for (const name of fixtureNames()) {
      const tokens = readFixture(name).match(/[\w$]+|\s+|[^\w\s]/g) ?? []
      for (let round = 0; round < 60; round++) {
        const mutated = [...tokens]
        for (let i = 0; i <= random(3); i++)
          mutated.splice(random(tokens.length), random(3), tokens[random(tokens.length)] ?? '')
        lowerIfParsed(mutated.join(''), name)
      }
    }
  })

  it('on trees with nodes missing, replaced or of an unknown type', () => {
    const random = randomNumbers(11)
    for (const name of fixtureNames()) {
      for (let round = 0; round < 40; round++) {
        const tree = oxcTree(readFixture(name), name)
        damage(tree.program, random)
        lowerModule(tree)
      }
    }
  })
})

/** Breaks one random field of a tree. */
function damage(program: Node, random: (below: number) => number): void {
  const nodes: Record<string, unknown>[] = []
  const work: unknown[] = [program]
  while (work.length > 0) {
    const item = work.pop()
    if (typeof item !== 'object' || item === null) continue
    if ('type' in item && item !== program) nodes.push(item as Record<string, unknown>)
    work.push(...Object.values(item))
  }
  const node = nodes[random(nodes.length)]
  const keys = Object.keys(node ?? {}).filter((key) => key !== 'start' && key !== 'end')
  const key = keys[random(keys.length)]
  if (node !== undefined && key !== undefined) node[key] = [null, undefined, 'NoSuchType', [], {}, 7, [null]][random(7)]
}

const DEEP = 100_000
const nest = (open: string, middle: string, close: string, times = DEEP): string =>
  open.repeat(times) + middle + close.repeat(times)

describe('deep nesting does not end the process', () => {
  const cases: Readonly<Record<string, string>> = {
    brackets: nest('[', '1', ']'),
    'open brackets': '['.repeat(DEEP),
    parentheses: nest('(', '1', ')'),
    blocks: nest('{', '', '}'),
    functions: nest('() => {', '', '}'),
    'else if': `if (a) b(); ${'else if (a) b(); '.repeat(DEEP)}`,
    'bare if': `${'if (a) '.repeat(DEEP)};`,
    not: `x = ${'!'.repeat(DEEP)}a`,
    typeof: `x = ${'typeof '.repeat(DEEP)}a`,
    arrows: `x = ${'a => '.repeat(DEEP)}a`,
    assignments: `${'a = '.repeat(DEEP)}a`,
    conditions: `x = ${'a ? b : '.repeat(DEEP)}c`,
    templates: nest('`${', '1', '}`'),
    elements: nest('<a>', '', '</a>'),
    power: `x = ${'a ** '.repeat(DEEP)}a`,
    labels: `${'a: '.repeat(DEEP)};`,
  }
  for (const [name, text] of Object.entries(cases)) {
    it(`${name} are refused`, () => {
      const { tree, errors } = parseOxc(text, 'deep.js')
      assert.equal(tree, null)
      assert.match(errors[0]?.message ?? '', /Nested too deep/)
    })
  }

  const spine = (times: number): Readonly<Record<string, string>> => ({
    binary: `x = a${' + a'.repeat(times)}`,
    texts: `x = 'a'${' + a'.repeat(times)}`,
    logical: `x = a${' && a'.repeat(times)}`,
    tests: `if (a${' || a'.repeat(times)}) b()`,
    members: `x = a${'.b'.repeat(times)}`,
    calls: `a${'.b()'.repeat(times)}`,
    'optional chain': `x = a${'?.b'.repeat(times)}`,
    tags: `x = a${'``'.repeat(times)}`,
  })
  for (const [name, text] of Object.entries(spine(6_000))) {
    it(`${name} are lowered without a limit`, () => {
      const { facts } = lowerModule(oxcTree(text, 'wide.js'), strict)
      assert.equal(facts.unknownCount, 0)
    })
  }
  for (const [name, text] of Object.entries(spine(DEEP))) {
    it(`very long ${name} are refused`, () => assert.equal(parseOxc(text, 'wide.js').tree, null))
  }

  const limited: Readonly<Record<string, string>> = {
    brackets: nest('[', '1', ']', 900),
    'object patterns': `const ${nest('{ a: ', 'b', ' }', 450)} = c`,
    calls: nest('f(', '1', ')', 900),
    blocks: nest('if (a) {', 'b()', '}', 450),
    conditions: nest('a && (b || (', 'c', '))', 450),
    arguments: nest('f(async () => [{ a: ', '1', '}])', 190),
    'finally bodies': nest('try { a() } finally {', 'b()', '}', 300),
    'else if': `if (a) b(); ${'else if (a) b(); '.repeat(900)}`,
    types: `type T = ${nest('A<', 'B', '>', 900)}`,
  }
  for (const [name, text] of Object.entries(limited)) {
    it(`${name} below the parser's limit are lowered or unknown`, () => {
      const tree = oxcTree(text, 'deep.ts')
      const lowered = lowerModule(tree, strict)
      assertWellFormed(lowered, text)
      for (const { reason } of lowered.facts.unknown) assert.equal(reason, 'limit')
    })
  }

  it('trees deeper than any parser makes become unknown', () => {
    let node: Node = { type: 'Identifier', name: 'a', start: 0, end: 1 }
    for (let i = 0; i < DEEP; i++) node = { type: 'AwaitExpression', argument: node, start: 0, end: 1 }
    const { facts } = lowerModule(handMade(node), strict)
    assert.deepEqual(
      facts.unknown.map((note) => note.reason),
      ['limit'],
    )
    assert.ok(facts.nodeCount > DEEP)
  })
})

/** A module of one expression statement. */
function handMade(expression: Node): SyntaxTree {
  const statement = { type: 'ExpressionStatement', expression, start: 0, end: 1 }
  const program = { type: 'Program', body: [statement], start: 0, end: 1 }
  return { program, comments: [], text: 'a', start: () => 0, end: () => 1 }
}

describe('a fault of lowering', () => {
  const tree = (): SyntaxTree => {
    const made = oxcTree('function good() { a() }\nfunction bad() { b() }\nclass C { m(@D() x) { b() } }', 'fault.ts')
    const at = made.text.indexOf('b()')
    const faulty = (offset: (node: Node) => number) => (node: Node) => {
      if (node.type === 'CallExpression' && made.text.startsWith('b()', offset(node))) throw new Error('fault')
      return offset(node)
    }
    assert.ok(at > 0)
    return { ...made, end: made.end, start: faulty(made.start) }
  }

  it('makes the function unknown and leaves the others', () => {
    const { facts } = lowerModule(tree())
    assert.deepEqual(
      facts.unknown.map(({ fn, reason }) => `${facts.functions[fn]?.id}: ${reason}`),
      ['bad: internal', 'C.m: internal'],
    )
    assert.ok(facts.functions.some((fn) => fn.id === 'good' && fn.instructions.some((i) => i.kind === 'call')))
  })

  it('is thrown in tests', () => {
    assert.throws(() => lowerModule(tree(), strict), /fault/)
  })
})
