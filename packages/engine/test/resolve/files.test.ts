// Relative specifiers, the extensions that TypeScript lets an import say, and what a runtime brings along.
import assert from 'node:assert/strict'
import { resolverOver } from './resolver-in-memory'

describe('resolution of paths', () => {
  const { ask } = resolverOver({
    'src/a.ts': '',
    'src/b.tsx': '',
    'src/c.js': '',
    'src/both.js': '',
    'src/both.ts': '',
    'src/m.mts': '',
    'src/k.cts': '',
    'src/plain.mjs': '',
    'src/types.d.ts': '',
    'src/data.json': {},
    'src/dir/index.ts': '',
    'src/package/package.json': { main: './entry.js' },
    'src/package/entry.js': '',
    'src/dotted.config.ts': '',
    'index.js': '',
    'src/odd#name.ts': '',
  })
  const cases: Readonly<Record<string, string>> = {
    './a': 'src/a.ts',
    './a.ts': 'src/a.ts',
    './a.js': 'src/a.ts',
    './b.js': 'src/b.tsx',
    './b.jsx': 'src/b.tsx',
    './c': 'src/c.js',
    './c.js': 'src/c.js',
    './both': 'src/both.ts',
    './both.js': 'src/both.ts',
    './m.mjs': 'src/m.mts',
    './k.cjs': 'src/k.cts',
    './plain.mjs': 'src/plain.mjs',
    './types': 'src/types.d.ts',
    './types.js': 'src/types.d.ts',
    './data.json': 'src/data.json',
    './dir': 'src/dir/index.ts',
    './dir/': 'src/dir/index.ts',
    './dir/index.js': 'src/dir/index.ts',
    './package': 'src/package/entry.js',
    './dotted.config': 'src/dotted.config.ts',
    '..': 'index.js',
    '../': 'index.js',
    './a?raw': 'src/a.ts',
    './odd#name': 'src/odd#name.ts',
    '/r/src/a': 'src/a.ts',
  }
  for (const [specifier, path] of Object.entries(cases)) {
    it(`${specifier} is ${path}`, () => assert.equal(ask('src/main.ts', specifier), path))
  }
  it('. is the index of the own directory', () => assert.equal(ask('src/dir/x.ts', '.'), 'src/dir/index.ts'))

  for (const specifier of [
    './none',
    './a.mjs',
    './b.cjs',
    './A',
    './dir/none',
    '/src/a',
    './m.js',
    '',
    './',
    'file:///r/src/a.ts',
  ]) {
    it(`'${specifier}' is nothing`, () => assert.equal(ask('src/main.ts', specifier), '-'))
  }
})

describe('resolution of names', () => {
  const { ask } = resolverOver({ 'a.js': '', 'package.json': { dependencies: { pino: '9' } } })
  const cases: Readonly<Record<string, string>> = {
    fs: 'builtin',
    'node:fs': 'builtin',
    'fs/promises': 'builtin',
    'bun:sqlite': 'builtin',
    'cloudflare:sockets': 'builtin',
    pino: '- pino',
    'pino/file': '- pino',
    '@scope/name': '- @scope/name',
    '@scope/name/deep/file.js': '- @scope/name',
    'npm:express@4': '- express',
    'npm:@scope/name@1/sub': '- @scope/name',
    '@scope': '-',
    '@/x': '-',
    '~/x': '-',
    '#x': '-',
    'https://deno.land/x/mod.ts': '-',
    'data:text/javascript,1': '-',
  }
  for (const [specifier, answer] of Object.entries(cases)) {
    it(`${specifier} is ${answer}`, () => assert.equal(ask('a.js', specifier), answer))
  }
})
