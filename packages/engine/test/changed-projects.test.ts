// What an editor's session knows after something else of the project has changed: files that come, go and move, settings of the
// compiler, manifests and workspaces. Each case says what the importer is reported for before and after.
import { strictEqual } from 'node:assert'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openSession } from '@logwright/engine'

const SILENT = 'export function note(problem) {\n  return String(problem).length\n}\n'
const LOUD = 'export function note(problem) {\n  console.error(problem)\n}\n'

/** A `catch` that hands its error to `note` of a module: reported where that is silent, not where it logs or is not found. */
const orders = (module: string): string => `import { note } from '${module}'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    note(error)
    return null
  }
}
`

type Files = Readonly<Record<string, string>>

interface Change {
  readonly module: string
  readonly files: Files
  /** Texts of files that are written; null: the file is deleted. */
  readonly changes: Readonly<Record<string, string | null>>
  readonly before: 'reported' | 'silent'
  readonly after: 'reported' | 'silent'
}

const BOTH: Files = { 'loud.js': LOUD, 'silent.js': SILENT }
const paths = (file: string): string => JSON.stringify({ compilerOptions: { paths: { '@n': [file] } } })

const CASES: Readonly<Record<string, Change>> = {
  'paths of tsconfig.json': {
    module: '@n',
    files: { ...BOTH, 'tsconfig.json': paths('./loud.js') },
    changes: { 'tsconfig.json': paths('./silent.js') },
    before: 'silent',
    after: 'reported',
  },
  'a tsconfig.json that comes': {
    module: '@n',
    files: BOTH,
    changes: { 'tsconfig.json': paths('./silent.js') },
    before: 'silent',
    after: 'reported',
  },
  'a tsconfig.json that goes': {
    module: '@n',
    files: { ...BOTH, 'tsconfig.json': paths('./silent.js') },
    changes: { 'tsconfig.json': null },
    before: 'reported',
    after: 'silent',
  },
  'the file that tsconfig.json extends': {
    module: '@n',
    files: { ...BOTH, 'tsconfig.json': '{ "extends": "./base.json" }', 'base.json': paths('./loud.js') },
    changes: { 'base.json': paths('./silent.js') },
    before: 'silent',
    after: 'reported',
  },
  'imports of package.json': {
    module: '#n',
    files: { ...BOTH, 'package.json': '{ "imports": { "#n": "./loud.js" } }' },
    changes: { 'package.json': '{ "imports": { "#n": "./silent.js" } }' },
    before: 'silent',
    after: 'reported',
  },
  'exports of a package of the workspace': {
    module: 'n',
    files: {
      'package.json': '{ "workspaces": ["p/*"] }',
      'p/n/package.json': '{ "name": "n", "exports": "./loud.js" }',
      'p/n/loud.js': LOUD,
      'p/n/silent.js': SILENT,
    },
    changes: { 'p/n/package.json': '{ "name": "n", "exports": "./silent.js" }' },
    before: 'silent',
    after: 'reported',
  },
  'a package of the workspace that comes': {
    module: 'n',
    files: { 'package.json': '{ "workspaces": ["p/*"] }' },
    changes: { 'p/n/package.json': '{ "name": "n", "exports": "./silent.js" }', 'p/n/silent.js': SILENT },
    before: 'silent',
    after: 'reported',
  },
  'patterns of pnpm-workspace.yaml': {
    module: 'n',
    files: {
      'package.json': '{}',
      'pnpm-workspace.yaml': 'packages: ["q/*"]\n',
      'p/n/package.json': '{ "name": "n", "exports": "./silent.js" }',
      'p/n/silent.js': SILENT,
    },
    changes: { 'pnpm-workspace.yaml': 'packages: ["p/*"]\n' },
    before: 'silent',
    after: 'reported',
  },
  'a file that comes': {
    module: './note.js',
    files: {},
    changes: { 'note.js': SILENT },
    before: 'silent',
    after: 'reported',
  },
  'a file that goes': {
    module: './note.js',
    files: { 'note.js': SILENT },
    changes: { 'note.js': null },
    before: 'reported',
    after: 'silent',
  },
  'a file that gets another name': {
    module: './note.js',
    files: { 'old.js': SILENT },
    changes: { 'old.js': null, 'note.js': SILENT },
    before: 'silent',
    after: 'reported',
  },
  'a file in front of a directory': {
    module: './note',
    files: { 'note/index.js': LOUD },
    changes: { 'note.js': SILENT },
    before: 'silent',
    after: 'reported',
  },
  'a barrel': {
    module: './barrel.js',
    files: { ...BOTH, 'barrel.js': "export * from './loud.js'\n" },
    changes: { 'barrel.js': "export * from './silent.js'\n" },
    before: 'silent',
    after: 'reported',
  },
}

describe('a session in an editor follows', () => {
  let root = ''
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'logwright-changed-'))))
  afterEach(() => rmSync(root, { recursive: true }))

  const write = (path: string, text: string | null): void => {
    const file = join(root, path)
    if (text === null) return rmSync(file)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  for (const [name, { module, files, changes, before, after }] of Object.entries(CASES))
    it(name, () => {
      for (const [path, text] of Object.entries(files)) write(path, text)
      const session = openSession({ root, editing: true, config: { file: null } })
      const told = (): string => {
        const { findings } = session.check({ path: join(root, 'orders.js'), text: orders(module) })
        return findings.some(({ rule }) => rule === 'require-error-log') ? 'reported' : 'silent'
      }
      strictEqual(told(), before)
      for (const [path, text] of Object.entries(changes)) write(path, text)
      session.refresh(Object.keys(changes).map((path) => join(root, path)))
      strictEqual(told(), after)
    })
})
