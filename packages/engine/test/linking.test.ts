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

function openProject(files: Readonly<Record<string, string>>, editing = true): Project {
  const at = (path: string): string => `${ROOT}/${path}`
  const disk = memoryIo(Object.fromEntries(Object.entries(files).map(([path, text]) => [at(path), text])))
  const documents = new Map<string, string>()
  const io = overlayIo(disk, { textOf: (path) => documents.get(path), paths: () => documents.keys() })
  const session = openSession({ root: ROOT, io, editing, config: { file: null } })
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
    const found = foundInOrders(files, [
      Object.keys(files),
      Object.keys(files).reverse(),
      ['c.js', 'use.js', 'a.js', 'b.js'],
    ])
    for (const each of found) deepStrictEqual(each, found[0])
    deepStrictEqual(found[0]?.get('use.js'), ['no-sensitive-data-in-logs'])
  })

  it('functions that call each other through modules mean the same whoever asks first', () => {
    const files = {
      'walk.js':
        "import { leaf } from './leaf.js'\nexport const walk = (node, problem) => (node.next ? leaf(node, problem) : null)\n",
      'leaf.js':
        "import { walk } from './walk.js'\nexport const leaf = (node, problem) => {\n  console.error(problem)\n  return walk(node.next, problem)\n}\nexport const quiet = (node, problem) => (node.next ? walk(node.next, String(problem).length) : null)\n",
      'orders.js': ORDERS.replace('./note.js', './leaf.js').replace('{ note }', '{ leaf as note }'),
      'carts.js': ORDERS.replace('./note.js', './walk.js').replace('{ note }', '{ walk as note }'),
    }
    const found = foundInOrders(files, [
      Object.keys(files),
      Object.keys(files).reverse(),
      ['carts.js', 'leaf.js', 'orders.js', 'walk.js'],
    ])
    for (const each of found) deepStrictEqual(each, found[0])
    deepStrictEqual(found[0]?.get('orders.js'), [])
  })

  it('what a function does is known through a chain of many modules', () => {
    const length = 120
    const link = (at: number): string =>
      at === length ? LOUD : `import { note as next } from './m${at + 1}.js'\nexport const note = (x) => next(x)\n`
    const chain = Array.from({ length: length + 1 }, (_, at) => [`m${at}.js`, link(at)] as const)
    const orders = ORDERS.replace('./note.js', './m0.js')
    for (const editing of [true, false])
      deepStrictEqual(
        openProject({ ...Object.fromEntries(chain), 'orders.js': orders }, editing).rules('orders.js'),
        [],
      )
  })

  it('a module that was let go of is opened again when somebody asks', () => {
    const padding = `// ${'x'.repeat(99)}\n`.repeat(2_000)
    const names = Array.from({ length: 24 }, (_, at) => `note${at}.js`)
    const notes = names.map((name, at) => [name, `${at % 2 === 0 ? LOUD : SILENT}${padding}`] as const)
    const orders = names.map((name, at) => [`orders${at}.js`, ORDERS.replace('note.js', name)] as const)
    const index = names.map((name) => `import './${name}'\n`).join('')
    const { rules } = openProject({ ...Object.fromEntries([...notes, ...orders]), 'index.js': index }, false)
    deepStrictEqual(rules('index.js'), [])
    for (const [at, [path]] of orders.entries())
      deepStrictEqual(rules(path), at % 2 === 0 ? [] : ['require-error-log'], path)
  })
})

/** Findings by file of fresh projects that are looked at in these orders, as an editor and as a single run do. */
function foundInOrders(
  files: Readonly<Record<string, string>>,
  orders: readonly (readonly string[])[],
): readonly ReadonlyMap<string, readonly string[]>[] {
  return [true, false].flatMap((editing) =>
    orders.map((order) => {
      const project = openProject(files, editing)
      const found = order.map((path) => [path, project.rules(path)] as const)
      return new Map(found.sort(([x], [y]) => (x < y ? -1 : 1)))
    }),
  )
}
