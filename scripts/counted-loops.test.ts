// The step of the build that counts loops over arrays: the program does the same, and what is no array stays as it is written.
import assert from 'node:assert/strict'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import ts from 'typescript'
import { inRepository } from './repository'

type Rewrite = (program: ts.Program, source: ts.SourceFile) => string

/** What the rewriting makes of a text, as TypeScript. */
async function rewritten(text: string): Promise<string> {
  const { rewriteLoops } = (await import(pathToFileURL(inRepository('scripts', 'counted-loops.mjs')).href)) as {
    readonly rewriteLoops: Rewrite
  }
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2023, lib: ['lib.es2023.d.ts'], types: [] }
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (name, ...rest) =>
    name === 'sample.ts' ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true) : read(name, ...rest)
  const program = ts.createProgram(['sample.ts'], options, host)
  const source = program.getSourceFile('sample.ts')
  assert.ok(source)
  return rewriteLoops(program, source)
}

/** The value of `result` after a program ran. */
function resultOf(text: string): unknown {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ES2023 } })
  return vm.runInNewContext(`${outputText}\n;JSON.stringify(result)`)
}

const COUNTED = /for \(let \$at\d+ = 0/

/** Programs whose loops and patterns are rewritten. */
const ARRAYS = {
  'a plain loop': 'const result: number[] = []; for (const x of [1, 2, 3]) result.push(x)',
  'an array that grows in the loop':
    'const result = [1]; for (const x of result) { if (result.length < 5) result.push(x + 1) }',
  'an array that shrinks in the loop':
    'const result = [1, 2, 3, 4]; for (const x of result) { if (x === 1) result.pop() }',
  'continue and break to a label':
    'const result: number[] = []; outer: for (const x of [1, 2, 3, 4]) { for (const y of [1, 2]) { if (y === 2) continue outer; if (x === 4) break outer; result.push(x * y) } }',
  'closures over the element':
    'const made: (() => number)[] = []; for (const x of [1, 2, 3]) made.push(() => x); const result = made.map((f) => f())',
  'a pattern for the element':
    'const result: string[] = []; const list: readonly [string, number?][] = [["a", 1], ["b"]]; for (const [name, count = 7] of list) result.push(name + count)',
  'a pattern for an object':
    'const result: number[] = []; for (const { a, ...rest } of [{ a: 1, b: 2 }]) result.push(a, rest.b)',
  'a pattern of a variable':
    'const [a, , b = 9, ...rest] = [1, 2, undefined, 4, 5]; const result = [a, b, rest]; for (const x of result) void x',
  'a union of arrays':
    'const list = [1] as number[] | readonly string[]; const result: unknown[] = []; for (const x of list) result.push(x)',
  'an expression that is asked once':
    'let asked = 0; const list = (): number[] => { asked++; return [1, 2, 3] }; for (const x of list()) void x; const result = asked',
  holes: 'const result: unknown[] = []; for (const x of [1, , 3]) result.push(x ?? "hole")',
}

/** Programs whose loops are left alone. */
const OTHERS = {
  'a map': 'const result: unknown[] = []; for (const [k, v] of new Map([[1, 2]])) result.push(k, v)',
  'a set': 'const result: number[] = []; for (const x of new Set([1])) result.push(x)',
  'a text, which is read by code points': 'const result: string[] = []; for (const x of "a\u{1F600}") result.push(x)',
  'a generator': 'const result: number[] = []; for (const x of (function* () { yield 1 })()) result.push(x)',
  'an array or a set':
    'const list = new Set([1]) as number[] | Set<number>; const result: number[] = []; for (const x of list) result.push(x)',
}

describe('loops of the bundles', () => {
  for (const [name, text] of Object.entries(ARRAYS)) {
    it(`count, with the same result: ${name}`, async () => {
      const made = await rewritten(text)
      assert.match(made, COUNTED)
      assert.equal(resultOf(made), resultOf(text))
    })
  }
  for (const [name, text] of Object.entries(OTHERS)) {
    it(`stay as they are: ${name}`, async () => {
      const made = await rewritten(text)
      assert.doesNotMatch(made, COUNTED)
      assert.equal(resultOf(made), resultOf(text))
    })
  }
})
