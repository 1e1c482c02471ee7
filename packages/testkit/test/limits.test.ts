// Whatever can grow: texts made to blow up one thing each are answered quickly and without a fault, and what was given up for
// a limit is counted as `unknown("limit")`.
import assert from 'node:assert/strict'
import { memoryIo, openSession } from '@logwright/engine'

/** Milliseconds for one text, generous: what is not bounded takes minutes, or for ever. */
const PATIENCE = 10_000

const HEAD = `import pino from 'pino'
import express from 'express'
import { work, other } from './work'
const log = pino()
const app = express()
`

const times = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('')
const inHandler = (body: string): string => `app.post('/', async (req, res) => {\n${body}\n})\n`
const nested = (depth: number, open: string, close: string, inside = ''): string =>
  `${`${open}\n`.repeat(depth)}${inside}\n${close.repeat(depth)}\n`

/** What grows, and a text in which it does. */
const GROWING: Readonly<Record<string, string>> = {
  'definitions of one variable': inHandler(
    `let v = req.body.password\n${times(1_000, (i) => `if (work(${i})) v = other(v)\n`)}log.info({ v })`,
  ),
  'copies of a value': inHandler(
    `const v0 = req.body.password\n${times(3_000, (i) => `const v${i + 1} = v${i}\n`)}log.info({ v: v3000 })`,
  ),
  'copies in a circle': inHandler(
    `let a = req.body.password, b = a, c = b\nwhile (work()) {\n${times(300, () => 'a = b + c; b = c + a; c = a + b\n')}}\nlog.info({ a })`,
  ),
  'members of members': inHandler(
    `let v = req.body\n${times(500, (i) => `v = v.next${i % 7}\n`)}log.info({ v: v.password })\nawait fetch(v.url)`,
  ),
  'callers of one function': `function note(v) { log.info({ v }) }\n${times(1_000, (i) => `export function f${i}(password) { note(password) }\n`)}`,
  'calls inside calls': `${times(300, (i) => `function f${i}(v) { return f${i + 1}(v) + f${(i * 7) % 300}(v) }\n`)}function f300(v) { log.info(v); return v }\nexport const g = (password) => f0(password)\n`,
  'functions that call each other': times(
    300,
    (i) =>
      `export async function f${i}(v) { try { await f${(i + 1) % 300}(v) } catch (e) { return f${(i + 150) % 300}(v) } }\n`,
  ),
  'branches in a row': inHandler(
    `try {\n${times(3_000, (i) => `if (work(${i})) other()\n`)}} catch (error) {\n${times(3_000, (i) => `if (work(${i})) other()\n`)}}\nres.end()`,
  ),
  'cases of a switch': inHandler(
    `try { work() } catch (e) { switch (e.code) {\n${times(3_000, (i) => `case ${i}: other(${i}); break\n`)}} }`,
  ),
  'ways out of nested finally': inHandler(
    nested(60, 'try { if (work()) return other()', '} finally { work() }', 'await work()'),
  ),
  'finally inside finally': inHandler(nested(7, 'try { if (work()) return other() } finally {', '}', 'other()')),
  'catch in catch': inHandler(nested(150, 'try { await work() } catch (e) {', '}', 'other()')),
  'a type inside itself': `interface A { a: A; b: B; password: string }\ninterface B { a: A; b: B[] }\nexport const f = (v: A & B) => log.info(v)\n`,
  'types inside types': `export const f = (v: ${'Partial<'.repeat(200)}{ password: string }${'>'.repeat(200)}) => log.info(v)\n`,
  'members of a union': `export const f = (v: ${times(3_000, (i) => `{ kind: ${i}; password: string } |\n`)} null) => log.info(v)\n`,
  'properties of an object': inHandler(`log.info({\n${times(5_000, (i) => `k${i}: req.body.k${i},\n`)}})`),
  'pieces of a template': inHandler(
    `await fetch(\`https://\${req.body.host}${times(2_000, (i) => `/\${req.body.p${i}}\n`)}\`)`,
  ),
  'spreads of spreads': inHandler(
    `const v0 = req.body\n${times(500, (i) => `const v${i + 1} = { ...v${i}, ...v${i >> 1} }\n`)}log.info(v500)`,
  ),
  'functions in functions': nested(300, 'function f(v) {', '}', 'log.info(v)'),
  'blocks in blocks': nested(450, 'if (work()) {', '}', 'other()'),
  'arrays in arrays': `export const v = ${nested(700, '[', ']', '1')}`,
}

/** Texts that go over a limit of lowering, so that a part of them is given up. */
const GIVEN_UP = ['finally inside finally', 'blocks in blocks', 'arrays in arrays']

describe('limits:', () => {
  for (const [name, text] of Object.entries(GROWING)) {
    it(name, function () {
      this.timeout(PATIENCE)
      const session = openSession({ root: '/', io: memoryIo({}), config: { file: null }, preset: 'all' })
      const start = performance.now()
      const { internalErrors, userErrors, stats } = session.check({ path: 'app.ts', text: HEAD + text })
      assert.deepEqual([internalErrors, userErrors], [[], []])
      assert.ok(performance.now() - start < PATIENCE, `took ${Math.round(performance.now() - start)} ms`)
      assert.ok(stats.nodes > 0)
      if (!GIVEN_UP.includes(name)) return
      const opened = session.open({ path: 'app.ts', text: HEAD + text })
      const reasons = opened.kind === 'none' ? [] : opened.view.facts.unknown.map(({ reason }) => reason)
      assert.ok(reasons.includes('limit'), `unknown: ${reasons.join() || 'nothing'}`)
    })
  }
})
