// Suggestions of the group `events` leave code that compiles: the TypeScript compiler has nothing to say of the fixed file that it did not
// say of the file before. Packages and other files are declared as `any`, so what counts is names, syntax and flow.
import assert from 'node:assert/strict'
import { rules } from '@logwright/rules'
import ts from 'typescript'
import { applyEdits } from '../src/apply-fixes'
import { plainFiles } from '../src/check-fixes'
import { loadFixtures } from '../src/fixture'

const EVENT_RULES = new Set(rules.filter(({ meta }) => meta.group === 'events').map(({ id }) => id))

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  checkJs: true,
  noEmit: true,
  // The smallest one: what it lacks is lacking before and after.
  lib: ['lib.es5.d.ts'],
  experimentalDecorators: true,
  noResolve: true,
  types: [],
  strict: false,
}

const AMBIENT = `declare const process: any
declare const Buffer: any
declare const console: any
declare const require: any
declare const module: any
declare const exports: any
declare const __dirname: string
`

const libraries = new Map<string, ts.SourceFile | undefined>()

/** What the compiler says of a text: names that nothing declares, names declared twice, wrong syntax. Codes and texts, without places. */
function complaints(path: string, text: string): readonly string[] {
  const name = `/${path.replace(/^.*\//, '')}`
  const sources = new Map([
    [name, text],
    ['/ambient.d.ts', AMBIENT],
  ])
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(OPTIONS),
    getSourceFile: (file, target) => {
      const own = sources.get(file)
      if (own !== undefined) return ts.createSourceFile(file, own, target, true)
      if (!libraries.has(file)) {
        const library = ts.sys.readFile(file)
        libraries.set(file, library === undefined ? undefined : ts.createSourceFile(file, library, target))
      }
      return libraries.get(file)
    },
    fileExists: (file) => sources.has(file),
    readFile: (file) => sources.get(file),
  }
  const program = ts.createProgram([...sources.keys()], OPTIONS, host)
  const source = program.getSourceFile(name)
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ code, messageText }) => `TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  )
}

/** Complaints about a fixed text that its text before did not call for, each as often as it is new. */
function newComplaints(before: readonly string[], after: readonly string[]): readonly string[] {
  const known = [...before]
  return after.filter((complaint) => {
    const at = known.indexOf(complaint)
    if (at < 0) return true
    known.splice(at, 1)
    return false
  })
}

describe('suggestions of the group events compile', function () {
  let tried = 0
  for (const fixture of loadFixtures().filter(({ rule }) => EVENT_RULES.has(rule))) {
    const offered = plainFiles(fixture).flatMap(({ session, file }) =>
      session
        .check({ path: file.place, text: file.text })
        .findings.filter(({ rule }) => EVENT_RULES.has(rule))
        .flatMap(({ fixes }) => fixes.map((fix) => ({ file, fix }))),
    )
    if (offered.length === 0) continue
    it(fixture.id, () => {
      for (const { file, fix } of offered) {
        tried++
        const text = applyEdits(file.text, fix.edits)
        const found = newComplaints(complaints(file.path, file.text), complaints(file.path, text))
        assert.deepEqual(found, [], `${file.path}: '${fix.title}' leaves:\n${text}`)
      }
    })
  }

  it('were offered at all', () => assert.ok(tried > 100, `only ${tried} suggestions`))
  it('would be refused where they name what is not there', () => {
    assert.deepEqual(newComplaints(complaints('a.ts', 'const a = 1'), complaints('a.ts', 'const a = 1\nlog(a)')), [
      "TS2304 Cannot find name 'log'.",
    ])
  })
})
