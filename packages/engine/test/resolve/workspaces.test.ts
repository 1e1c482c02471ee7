// Workspaces of npm, yarn and pnpm: packages by name, whether they are linked and built or not.
import assert from 'node:assert/strict'
import { resolverOver } from './resolver-in-memory'

const PACKAGES = {
  'packages/log/package.json': { name: '@acme/log', main: './dist/index.js' },
  'packages/log/src/index.ts': '',
  'packages/log/src/sub/deep.ts': '',
  'packages/http/package.json': {
    name: '@acme/http',
    exports: { '.': './dist/main.js', './client': { types: './dist/client.d.ts', default: './dist/client.js' } },
  },
  'packages/http/src/main.ts': '',
  'packages/http/src/client.ts': '',
  'packages/http/src/hidden.ts': '',
  'apps/api/package.json': { name: 'api' },
  'apps/api/src/x.ts': '',
  'apps/internal/web/package.json': { name: 'web', main: 'lib/web.js' },
  'apps/internal/web/lib/web.js': '',
}

describe('resolution in workspaces', () => {
  const roots: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'npm and yarn': { 'package.json': { workspaces: ['packages/*', './apps/**/'] } },
    'yarn with an object': { 'package.json': { workspaces: { packages: ['packages/*', 'apps/**'] } } },
    pnpm: { 'package.json': {}, 'pnpm-workspace.yaml': "packages:\n  - 'packages/*'\n  - apps/**\n" },
  }
  for (const [manager, root] of Object.entries(roots)) {
    it(`of ${manager} finds packages that are neither installed nor built`, () => {
      const { ask } = resolverOver({ ...root, ...PACKAGES })
      assert.equal(ask('apps/api/src/x.ts', '@acme/log'), 'packages/log/src/index.ts')
      assert.equal(ask('apps/api/src/x.ts', '@acme/log/src/sub/deep'), 'packages/log/src/sub/deep.ts')
      assert.equal(ask('apps/api/src/x.ts', '@acme/log/dist/sub/deep.js'), 'packages/log/src/sub/deep.ts')
      assert.equal(ask('apps/api/src/x.ts', '@acme/http'), 'packages/http/src/main.ts')
      assert.equal(ask('apps/api/src/x.ts', '@acme/http/client'), 'packages/http/src/client.ts')
      assert.equal(ask('apps/api/src/x.ts', 'web'), 'apps/internal/web/lib/web.js')
      assert.equal(ask('apps/api/src/x.ts', '@acme/http/hidden'), '- @acme/http')
      assert.equal(ask('apps/api/src/x.ts', '@acme/none'), '- @acme/none')
    })
  }

  it('leaves out what a pattern excludes, and packages outside', () => {
    const { ask } = resolverOver({
      'package.json': { workspaces: ['packages/**', '!packages/old/**'] },
      'packages/old/a/package.json': { name: 'a' },
      'packages/old/a/index.js': '',
      'packages/b/package.json': { name: 'b' },
      'packages/b/index.js': '',
      'packages/b/node_modules/c/package.json': { name: 'c' },
      'packages/b/node_modules/c/index.js': '',
      'other/d/package.json': { name: 'd' },
      'other/d/index.js': '',
    })
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((name) => ask('packages/x/x.ts', name)),
      ['- a', 'packages/b/index.js', '- c', '- d'],
    )
  })

  it('prefers sources to what is built, by condition or by tsconfig', () => {
    const { ask } = resolverOver({
      'package.json': { workspaces: ['packages/*'] },
      'packages/a/package.json': { name: 'a', exports: { '.': { source: './src/a.ts', default: './dist/a.js' } } },
      'packages/a/src/a.ts': '',
      'packages/a/dist/a.js': '',
      'packages/b/package.json': { name: 'b', exports: { '.': { '@acme/dev': './b.ts', default: './b.js' } } },
      'packages/b/b.ts': '',
      'packages/b/b.js': '',
      'packages/c/package.json': { name: 'c', main: 'dist/index.js' },
      'packages/c/tsconfig.json': { compilerOptions: { outDir: 'dist' } },
      'packages/c/dist/index.js': '',
      'packages/c/src/index.ts': '',
      'packages/d/package.json': { name: 'd', main: 'dist/index.js' },
      'packages/d/dist/index.js': '',
      'packages/d/src/index.ts': '',
      'tsconfig.json': { compilerOptions: { customConditions: ['@acme/dev'] } },
    })
    assert.equal(ask('packages/x/x.ts', 'a'), 'packages/a/src/a.ts')
    assert.equal(ask('packages/x/x.ts', 'b'), 'packages/b/b.ts')
    assert.equal(ask('packages/x/x.ts', 'c'), 'packages/c/src/index.ts')
    assert.equal(ask('packages/x/x.ts', 'd'), 'packages/d/dist/index.js')
  })

  it('takes the installed package where it is another one of the same name', () => {
    const { ask } = resolverOver({
      'package.json': { workspaces: ['packages/*'] },
      'packages/pino/package.json': { name: 'pino' },
      'packages/pino/index.js': '',
      'packages/api/node_modules/pino/index.js': '',
    })
    assert.equal(ask('packages/api/x.ts', 'pino'), 'packages/api/node_modules/pino/index.js (dependency)')
    assert.equal(ask('packages/web/x.ts', 'pino'), 'packages/pino/index.js')
  })

  it('knows a package by its own name', () => {
    const { ask } = resolverOver({
      'package.json': { name: 'app', exports: { './*': './dist/*.js' } },
      'src/a.ts': '',
      'src/x.ts': '',
    })
    assert.equal(ask('src/x.ts', 'app/a'), 'src/a.ts')
    assert.equal(ask('src/x.ts', 'app/none'), '- app')
  })

  it('outlives a broken manifest', () => {
    const { ask } = resolverOver({
      'package.json': { workspaces: ['packages/*'] },
      'pnpm-workspace.yaml': 'packages: [',
      'packages/a/package.json': '{',
      'packages/b/package.json': { name: 'b' },
      'packages/b/index.ts': '',
    })
    assert.equal(ask('packages/a/x.ts', 'b'), 'packages/b/index.ts')
  })
})
