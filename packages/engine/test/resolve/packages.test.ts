// Packages: `exports` and `imports` with their conditions, entries without them, files below node_modules.
import assert from 'node:assert/strict'
import { resolverOver } from './resolver-in-memory'

describe('resolution of packages', () => {
  const { ask } = resolverOver({
    'package.json': {
      name: 'app',
      imports: {
        '#db': './src/db.js',
        '#lib/*': './src/lib/*.js',
        '#log': { types: './types/log.d.ts', default: './src/log.js' },
        '#only': { types: './types/log.d.ts' },
        '#gone': './src/gone.js',
        '#http': 'plain',
      },
    },
    'types/log.d.ts': '',
    'src/db.ts': '',
    'src/log.ts': '',
    'src/lib/user.ts': '',
    'src/main.ts': '',
    'node_modules/plain/package.json': { name: 'plain', main: './lib/entry' },
    'node_modules/plain/lib/entry.js': '',
    'node_modules/plain/lib/entry.ts': '',
    'node_modules/plain/lib/other.js': '',
    'node_modules/bare/index.js': '',
    'node_modules/typed/package.json': {
      name: 'typed',
      exports: { '.': { types: './index.d.ts', import: './index.mjs', require: './index.cjs' } },
    },
    'node_modules/typed/index.d.ts': '',
    'node_modules/typed/index.mjs': '',
    'node_modules/typed/index.cjs': '',
    'node_modules/declared/package.json': { name: 'declared', types: './index.d.ts' },
    'node_modules/declared/index.d.ts': '',
    'node_modules/source/package.json': {
      name: 'source',
      exports: { source: './src/index.ts', default: './index.js' },
    },
    'node_modules/source/src/index.ts': '',
    'node_modules/source/index.js': '',
    'node_modules/@s/deep/package.json': { name: '@s/deep', exports: { './x/*': './files/*.js', './x/secret': null } },
    'node_modules/@s/deep/files/a.js': '',
    'node_modules/@s/deep/files/secret.js': '',
    'node_modules/@s/deep/files/inner.js': '',
    'node_modules/@s/deep/node_modules/plain/index.js': '',
    'node_modules/broken/package.json': '{ "main": ',
    'node_modules/broken/index.js': '',
    'node_modules/odd/package.json': { exports: { '.': 7, './x': './../../escape.js' } },
  })
  const cases: Readonly<Record<string, string>> = {
    plain: 'node_modules/plain/lib/entry.js (dependency)',
    'plain/lib/other': 'node_modules/plain/lib/other.js (dependency)',
    bare: 'node_modules/bare/index.js (dependency)',
    typed: 'node_modules/typed/index.mjs (dependency)',
    declared: 'node_modules/declared/index.d.ts (dependency)',
    source: 'node_modules/source/index.js (dependency)',
    '@s/deep/x/a': 'node_modules/@s/deep/files/a.js (dependency)',
    '@s/deep/x/secret': '- @s/deep',
    '@s/deep/files/a.js': '- @s/deep',
    '@s/deep': '- @s/deep',
    broken: 'node_modules/broken/index.js (dependency)',
    odd: '- odd',
    'odd/x': '- odd',
    'plain/none': '- plain',
    '#db': 'src/db.ts',
    '#lib/user': 'src/lib/user.ts',
    '#log': 'src/log.ts',
    '#only': 'types/log.d.ts',
    '#http': 'node_modules/plain/lib/entry.js (dependency)',
    '#gone': '-',
    '#none': '-',
  }
  for (const [specifier, answer] of Object.entries(cases)) {
    it(`${specifier} is ${answer}`, () => assert.equal(ask('src/main.ts', specifier), answer))
  }

  it('a dependency sees its own dependencies first', () =>
    assert.equal(
      ask('node_modules/@s/deep/files/a.js', 'plain'),
      'node_modules/@s/deep/node_modules/plain/index.js (dependency)',
    ))
  it('a dependency loads what Node loads', () =>
    assert.equal(ask('node_modules/plain/lib/other.js', './entry'), 'node_modules/plain/lib/entry.js (dependency)'))
})

describe('resolution of aliases', () => {
  const { ask } = resolverOver({
    'package.json': { _moduleAliases: { '@root': '.', models: 'src/models' } },
    'src/lib/a.ts': '',
    'src/models/user.ts': '',
    'config/b.ts': '',
  })
  it('@/ and ~/ stand for the sources, then for the root', () => {
    assert.equal(ask('src/x.ts', '@/lib/a'), 'src/lib/a.ts')
    assert.equal(ask('src/x.ts', '~/config/b'), 'config/b.ts')
    assert.equal(ask('src/x.ts', '@/none'), '-')
  })
  it('_moduleAliases in the manifest say what else does', () => {
    assert.equal(ask('src/x.ts', '@root/config/b'), 'config/b.ts')
    assert.equal(ask('src/x.ts', 'models/user'), 'src/models/user.ts')
    assert.equal(ask('src/x.ts', 'models2/user'), '- models2')
  })
})
