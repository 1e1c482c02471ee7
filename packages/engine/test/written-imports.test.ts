// What a module imports is told without a tree as its facts tell it; and what nobody asks about is not lowered.
import { deepStrictEqual, strictEqual } from 'node:assert'
import { lowerModule } from '@logwright/analysis/lower/index'
import { memoryIo, openSession } from '@logwright/engine'
import { parseText } from '../src/parser/parse-text'
import { writtenImports } from '../src/parser/written-imports'
import { ROOT } from './memory-session'

const TEXTS: readonly string[] = [
  'export const a = 1\n',
  "import a, { b as c } from './a'\nimport * as d from './d'\nimport './e'\nexport const f = [a, c, d]\n",
  "export { a } from './a'\nexport * from './b'\nimport type { C } from './c'\nexport * as d from './d'\nexport const e: C = 1\n",
  "import { a } from './a'\nexport { a }\nexport default a\n",
  "// import { a } from './a'\nexport const text = \"import b from './b'\"\n",
  "import { a, type B } from './a'\nexport type { D } from './d'\nexport const c: B = a\n",
]

const UNTOLD: readonly string[] = [
  "const a = require('./a')\n",
  "import a = require('./a')\n",
  "export const a = await import('./a')\n",
  "import { a } from './a'\nexport function b( {\n",
]

describe('imports of a module without its tree', () => {
  for (const parser of ['native', 'wasm'] as const) {
    const written = (text: string): readonly string[] | null =>
      writtenImports({ path: 'x.ts', text, parser, wasmFile: null })
    it(`are those of its facts, ${parser}`, () => {
      for (const text of TEXTS) {
        const parsed = parseText({ path: 'x.ts', text, parser, wasmFile: null, lastGood: null })
        const facts = parsed.kind === 'tree' ? lowerModule(parsed.tree).facts.imports : []
        deepStrictEqual(written(text), [...new Set(facts.map(({ module }) => module))], text)
      }
    })

    it(`are not told where only its facts tell, ${parser}`, () => {
      for (const text of UNTOLD) strictEqual(written(text), null, text)
    })
  }

  it('are enough of a module that nobody asks about', () => {
    const files = {
      'log.js': 'export function note(problem) {\n  console.error(problem)\n}\n',
      'store.js': "import { note } from './log.js'\nexport function save(x) {\n  note(x)\n}\n",
      'route.js':
        "import { save } from './store.js'\nexport function route(x) {\n  save(x)\n}\nexport function name() {}\n",
    }
    const disk = Object.fromEntries(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text]))
    const use = (called: string): { readonly lowered: number; readonly interfaces: number } => {
      const session = openSession({ root: ROOT, io: memoryIo(disk), config: { file: null } })
      session.check({ path: 'use.js', text: `import { ${called} } from './route.js'\n${called}(process.argv)\n` })
      return session.counts()
    }
    const [short, long] = [use('name'), use('route')]
    deepStrictEqual([short.lowered, short.interfaces], [2, 1])
    deepStrictEqual([long.lowered, long.interfaces], [4, 3])
  })
})
