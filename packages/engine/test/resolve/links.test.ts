// Links, circles and changes on a real disk: what package managers lay out, and what a watcher tells.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { nodeIo } from '@logwright/engine'
import { createResolver } from '../../src/resolve/module-resolver'
import type { ModuleResolver } from '../../src/resolve/resolution'

describe('resolution on disk', () => {
  let root = ''
  const write = (path: string, text = ''): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const link = (path: string, target: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    symlinkSync(target, join(root, path))
  }
  const ask = (resolver: ModuleResolver, from: string, specifier: string, base = root): string => {
    const found = resolver.resolve(join(base, from), specifier)
    if (found.kind !== 'file') return found.kind
    return found.path.replace(`${base}/`, '') + (found.isDependency ? ' (dependency)' : '')
  }

  beforeEach(() => (root = realpathSync(mkdtempSync(join(tmpdir(), 'resolution-')))))
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('follows the links of pnpm and of workspaces', () => {
    write('node_modules/.pnpm/pino@9/node_modules/pino/index.js')
    write('node_modules/.pnpm/pino@9/node_modules/sonic/index.js')
    link('node_modules/pino', '.pnpm/pino@9/node_modules/pino')
    write('packages/log/package.json', JSON.stringify({ name: '@acme/log', main: 'dist/x.js' }))
    write('packages/log/src/x.ts')
    write('package.json', JSON.stringify({ workspaces: ['packages/*'] }))
    link('apps/api/node_modules/@acme/log', '../../../../packages/log')
    write('apps/api/x.ts')
    const resolver = createResolver(nodeIo, root)
    const pino = 'node_modules/.pnpm/pino@9/node_modules/pino/index.js'
    assert.equal(ask(resolver, 'apps/api/x.ts', 'pino'), `${pino} (dependency)`)
    assert.equal(ask(resolver, pino, 'sonic'), 'node_modules/.pnpm/pino@9/node_modules/sonic/index.js (dependency)')
    assert.equal(ask(resolver, 'apps/api/x.ts', '@acme/log'), 'packages/log/src/x.ts')
  })

  it('ends on links that lead in a circle or nowhere', () => {
    link('a/loop', '../a')
    link('a/self', 'self')
    link('a/gone.ts', 'nowhere.ts')
    write('a/x.ts')
    const resolver = createResolver(nodeIo, root)
    assert.equal(ask(resolver, 'a/y.ts', './loop/loop/x'), 'a/x.ts')
    assert.equal(ask(resolver, 'a/y.ts', './self'), 'unresolved')
    assert.equal(ask(resolver, 'a/y.ts', './gone'), 'unresolved')
  })

  it('keeps the name of a root that is itself a link', () => {
    write('real/src/a.ts')
    write('real/src/b.ts')
    link('named', 'real')
    const named = join(root, 'named')
    assert.equal(ask(createResolver(nodeIo, named), 'src/a.ts', './b', named), 'src/b.ts')
  })

  it('hears of files that come and go, also in new directories', () => {
    write('src/x.ts')
    const resolver = createResolver(nodeIo, root)
    assert.equal(ask(resolver, 'src/x.ts', './new/a'), 'unresolved')
    write('src/new/a.js')
    assert.equal(ask(resolver, 'src/x.ts', './new/a'), 'unresolved')
    assert.equal(resolver.invalidate([join(root, 'src/new/a.js')]), true)
    assert.equal(ask(resolver, 'src/x.ts', './new/a'), 'src/new/a.js')
    write('src/new/a.ts')
    assert.equal(resolver.invalidate([join(root, 'src/new/a.ts')]), true)
    assert.equal(ask(resolver, 'src/x.ts', './new/a'), 'src/new/a.ts')
    rmSync(join(root, 'src/new'), { recursive: true })
    assert.equal(resolver.invalidate([join(root, 'src/new')]), true)
    assert.equal(ask(resolver, 'src/x.ts', './new/a'), 'unresolved')
  })

  it('is not concerned by a change inside a source file, but by one in its settings', () => {
    write('src/x.ts')
    write('src/a.ts')
    write('tsconfig.json', '{}')
    const resolver = createResolver(nodeIo, root)
    assert.equal(ask(resolver, 'src/x.ts', './a'), 'src/a.ts')
    assert.equal(ask(resolver, 'src/x.ts', '$/a'), 'unresolved')
    write('src/a.ts', 'changed')
    assert.equal(resolver.invalidate([join(root, 'src/a.ts')]), false)
    write('tsconfig.json', JSON.stringify({ compilerOptions: { paths: { '$/*': ['./src/*'] } } }))
    assert.equal(resolver.invalidate([join(root, 'tsconfig.json')]), true)
    assert.equal(ask(resolver, 'src/x.ts', '$/a'), 'src/a.ts')
    write('src/package.json', JSON.stringify({ imports: { '#a': './a.js' } }))
    assert.equal(resolver.invalidate([join(root, 'src/package.json')]), true)
    assert.equal(ask(resolver, 'src/x.ts', '#a'), 'src/a.ts')
  })
})
