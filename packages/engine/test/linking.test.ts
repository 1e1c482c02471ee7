// Modules of a project: what other files say of a call, and what is looked at again when one of them changes.
import { deepStrictEqual, strictEqual } from 'node:assert'
import { memoryIo, openSession, overlayIo, type Session } from '@logwright/engine'
import { ROOT } from './memory-session'

const SILENT = 'export function note(problem) {\n  return String(problem).length\n}\n'
const LOUD = 'export function note(problem) {\n  console.error(problem)\n}\n'
const ORDERS = `import { note } from './note.js'
export async function pay(order) {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    note(error)
    return null
  }
}
`

interface Project {
  readonly session: Session
  /** Rules that report in the file as it is now. */
  readonly rules: (path: string) => readonly string[]
  /** An edit that nobody saved. */
  readonly edit: (path: string, text: string) => void
}

function openProject(files: Readonly<Record<string, string>>): Project {
  const at = (path: string): string => `${ROOT}/${path}`
  const disk = memoryIo(Object.fromEntries(Object.entries(files).map(([path, text]) => [at(path), text])))
  const documents = new Map<string, string>()
  const io = overlayIo(disk, { textOf: (path) => documents.get(path), paths: () => documents.keys() })
  const session = openSession({ root: ROOT, io, editing: true, config: { file: null } })
  const text = (path: string): string => documents.get(at(path)) ?? files[path] ?? ''
  return {
    session,
    rules: (path) => session.check({ path: at(path), text: text(path) }).findings.map(({ rule }) => rule),
    edit: (path, changed) => {
      documents.set(at(path), changed)
      session.refresh([at(path)])
    },
  }
}

describe('modules of a project', () => {
  it('a helper that falls silent changes the findings of its importer, without saving', () => {
    const project = openProject({ 'note.js': LOUD, 'orders.js': ORDERS })
    deepStrictEqual(project.rules('orders.js'), [])
    project.edit('note.js', SILENT)
    deepStrictEqual(project.rules('orders.js'), ['require-error-log'])
    project.edit('note.js', LOUD)
    deepStrictEqual(project.rules('orders.js'), [])
  })

  it('an edit that leaves the interface alone makes no other view and no other interface anew', () => {
    const project = openProject({
      'note.js': LOUD,
      'orders.js': ORDERS,
      'shop.js': "import { pay } from './orders.js'\nexport const buy = (order) => pay(order)\n",
    })
    for (const path of ['note.js', 'orders.js', 'shop.js']) project.rules(path)
    const before = project.session.counts()
    project.edit('note.js', LOUD.replace('console', '\n  // loud\n  console'))
    for (const path of ['orders.js', 'shop.js']) project.rules(path)
    const after = project.session.counts()
    strictEqual(after.lowered - before.lowered, 1, 'texts lowered')
    strictEqual(after.interfaces - before.interfaces, 1, 'interfaces collected')
    strictEqual(after.views - before.views, 0, 'views made')
  })

  it('a changed interface stops where the importer has the same one as before', () => {
    const project = openProject({
      'note.js': LOUD,
      'orders.js': ORDERS.replace('note(error)', 'console.error(error, note)'),
      'shop.js': "import { pay } from './orders.js'\nexport const buy = (order) => pay(order)\n",
    })
    for (const path of ['orders.js', 'shop.js']) project.rules(path)
    const before = project.session.counts()
    project.edit('note.js', SILENT)
    for (const path of ['orders.js', 'shop.js']) project.rules(path)
    const after = project.session.counts()
    strictEqual(after.interfaces - before.interfaces, 2, 'the edited module and its importer')
  })

  it('half-typed text keeps what was known of the module', () => {
    const project = openProject({ 'note.js': LOUD, 'orders.js': ORDERS })
    project.rules('orders.js')
    project.edit('note.js', `${LOUD}export function other( {`)
    deepStrictEqual(project.rules('orders.js'), [])
  })

  it('a file that comes, and one that goes, is noticed', () => {
    const project = openProject({ 'orders.js': ORDERS })
    deepStrictEqual(project.rules('orders.js'), [])
    project.edit('note.js', SILENT)
    deepStrictEqual(project.rules('orders.js'), ['require-error-log'])
  })

  it('modules that import each other give the same findings wherever one begins', () => {
    const files = {
      'a.js':
        "import { b } from './b.js'\nexport const log = (x) => console.log(x)\nexport const a = (password) => b(password)\n",
      'b.js':
        "import { log } from './a.js'\nimport { c } from './c.js'\nexport const b = (x) => c(x)\nexport const d = log\n",
      'c.js': "import { d } from './b.js'\nexport const c = (x) => d(x)\n",
      'use.js': "import { c } from './c.js'\nexport const run = (req) => c(req.body.password)\n",
    }
    const orders = [Object.keys(files), Object.keys(files).reverse(), ['c.js', 'use.js', 'a.js', 'b.js']]
    const found = orders.map((order) => {
      const project = openProject(files)
      return new Map(
        [...order.map((path) => [path, project.rules(path)] as const)].sort(([x], [y]) => (x < y ? -1 : 1)),
      )
    })
    deepStrictEqual(found[1], found[0])
    deepStrictEqual(found[2], found[0])
    deepStrictEqual(found[0]?.get('use.js'), ['no-sensitive-data-in-logs'])
  })
})
