// Suggestions of the groups `events` and `leaks` leave code that compiles: the TypeScript compiler, strict, has nothing to say of the fixed file that
// it did not say of the file before. Imports are resolved: packages among the dev dependencies by their own types, frameworks by those
// of test/types, what is left as `any`.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { rules } from '@logwright/rules'
import ts from 'typescript'
import { applyEdits } from '../src/apply-fixes'
import { plainFiles } from '../src/check-fixes'
import { loadFixtures, REPOSITORY } from '../src/fixture'

/** Groups whose suggestions are compiled, and the number of them that fixtures call for at least. */
const GROUPS: readonly (readonly [string, number])[] = [
  ['events', 100],
  ['leaks', 100],
]

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowJs: true,
  checkJs: true,
  noEmit: true,
  experimentalDecorators: true,
  esModuleInterop: true,
  types: ['node'],
  typeRoots: [join(REPOSITORY, 'node_modules', '@types')],
  skipLibCheck: true,
  strict: true,
  // Receivers of unknown type give parameters none.
  noImplicitAny: false,
}

/** A text that is compiled as a module of its own, beside the packages of this repository. */
interface Variant {
  readonly path: string
  readonly text: string
}

/** Where variants are said to stand; nothing is written. */
const FOLDER = join(REPOSITORY, 'packages', 'testkit', 'compiled-suggestions')

/** What the compiler says of each text: codes and texts, without places. */
function compile(variants: readonly Variant[]): readonly (readonly string[])[] {
  const types = join(__dirname, 'types', 'frameworks.d.ts')
  const places = variants.map(({ path }, i) => join(FOLDER, String(i), path.replace(/^.*\//, '')))
  const sources = new Map(places.map((place, i) => [place, variants[i]?.text ?? '']))
  const base = ts.createCompilerHost(OPTIONS)
  const host: ts.CompilerHost = {
    ...base,
    getSourceFile: (file, target) => {
      const own = sources.get(file)
      return own === undefined ? base.getSourceFile(file, target) : ts.createSourceFile(file, own, target, true)
    },
    fileExists: (file) => sources.has(file) || base.fileExists(file),
    readFile: (file) => sources.get(file) ?? base.readFile(file),
  }
  const program = ts.createProgram([types, ...places], OPTIONS, host)
  return places.map((place) => {
    const source = program.getSourceFile(place)
    assert.ok(source, place)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ code, messageText }) => `TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  })
}

/** Complaints about a fixed text that its text before did not call for; what is wrong there already may be so in the record, too. */
function newComplaints(before: readonly string[], after: readonly string[]): readonly string[] {
  return after.filter((complaint) => !before.includes(complaint))
}

/** A suggestion, with the file before and behind it. */
interface Offer {
  readonly fixture: string
  readonly title: string
  readonly before: Variant
  readonly after: Variant
}

function offersOf(group: string): readonly Offer[] {
  const wanted = new Set(rules.filter(({ meta }) => meta.group === group).map(({ id }) => id))
  return loadFixtures()
    .filter(({ rule }) => wanted.has(rule))
    .flatMap((fixture) =>
      plainFiles(fixture).flatMap(({ session, file }) => {
        const before = { path: file.path, text: file.text }
        return session
          .check({ path: file.place, text: file.text })
          .findings.filter(({ rule }) => wanted.has(rule))
          .flatMap(({ fixes }) => fixes)
          .map(({ title, edits }) => {
            const after = { path: file.path, text: applyEdits(file.text, edits) }
            return { fixture: fixture.id, title, before, after }
          })
      }),
    )
}

for (const [group, least] of GROUPS)
  describe(`suggestions of the group ${group} compile`, function () {
    const all = offersOf(group)
    const wrong = new Map<string, string[]>()
    before('compile all of them in one program', function () {
      const said = compile(all.flatMap(({ before, after }) => [before, after]))
      all.forEach(({ fixture, title, after }, i) => {
        const found = newComplaints(said[2 * i] ?? [], said[2 * i + 1] ?? [])
        if (found.length === 0) return
        const text = `'${title}' leaves ${found.join('; ')}:\n${after.text}`
        wrong.set(fixture, [...(wrong.get(fixture) ?? []), text])
      })
    })
    for (const fixture of new Set(all.map((each) => each.fixture)))
      it(fixture, () => assert.deepEqual(wrong.get(fixture) ?? [], []))

    it('were offered at all', () => assert.ok(all.length > least, `only ${all.length} suggestions`))
  })

describe('the compiler in this test', function () {
  const [plain, unknownName, unknownMember, wrongType, ownTypes] = compile(
    [
      `import type { Request } from 'express'\nexport const read = (req: Request) => req.user?.id`,
      `export const a = 1\nlog(a)`,
      `import type { Request } from 'express'\nexport const read = (req: Request) => req.requestId`,
      `import type { Request } from 'express'\nexport const read = (req: Request) => req.user.id`,
      `import pino from 'pino'\npino().warning('no')`,
    ].map((text) => ({ path: 'a.ts', text })),
  )
  it('has nothing against what is right', () => assert.deepEqual(plain, []))
  it('refuses names that are not there', () => assert.match(String(unknownName), /^TS2304/))
  it('refuses members that are not there', () => assert.match(String(unknownMember), /^TS2339/))
  it('refuses members of what may be missing', () => assert.match(String(wrongType), /^TS18048/))
  it('knows the types of the dev dependencies', () => assert.match(String(ownTypes), /^TS2339.*Logger/))
})
