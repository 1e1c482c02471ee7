// tsconfig.json: paths, baseUrl, extends, references, outputs; and what happens when it is broken.
import assert from 'node:assert/strict'
import { resolverOver } from './resolver-in-memory'

describe('resolution by tsconfig', () => {
  it('follows paths, the longest prefix first, and goes on where the file is missing', () => {
    const { ask } = resolverOver({
      'tsconfig.json': {
        compilerOptions: {
          paths: {
            '@lib/*': ['./src/lib/*', './generated/*'],
            '@lib/db/*': ['./src/db/*'],
            log: ['./src/log.ts'],
            '*.svc': ['./src/services/*'],
          },
        },
      },
      'src/lib/a.ts': '',
      'src/db/a.ts': '',
      'src/log.ts': '',
      'generated/g.ts': '',
      'src/services/mail.ts': '',
      'node_modules/@lib/real/index.js': '',
    })
    assert.equal(ask('src/x.ts', '@lib/a'), 'src/lib/a.ts')
    assert.equal(ask('src/x.ts', '@lib/a.js'), 'src/lib/a.ts')
    assert.equal(ask('src/x.ts', '@lib/db/a'), 'src/db/a.ts')
    assert.equal(ask('src/x.ts', '@lib/g'), 'generated/g.ts')
    assert.equal(ask('src/x.ts', 'log'), 'src/log.ts')
    assert.equal(ask('src/x.ts', 'mail.svc'), 'src/services/mail.ts')
    assert.equal(ask('src/x.ts', '@lib/real'), 'node_modules/@lib/real/index.js (dependency)')
    assert.equal(ask('src/x.ts', '@lib/none'), '- @lib/none')
  })

  it('follows baseUrl, before packages', () => {
    const { ask } = resolverOver({
      'tsconfig.json': { compilerOptions: { baseUrl: 'src' } },
      'src/lib/a.ts': '',
      'node_modules/lib/a.js': '',
      'node_modules/other/index.js': '',
    })
    assert.equal(ask('src/x.ts', 'lib/a'), 'src/lib/a.ts')
    assert.equal(ask('src/x.ts', 'other'), 'node_modules/other/index.js (dependency)')
    assert.equal(ask('node_modules/other/index.js', 'lib/a'), 'node_modules/lib/a.js (dependency)')
  })

  it('follows extends: relative, a package, a list, ${configDir}', () => {
    const { ask, problems } = resolverOver({
      'base/paths.json': { compilerOptions: { paths: { 'base/*': ['./files/*'] } } },
      'base/files/a.ts': '',
      'node_modules/@tsconfig/x/package.json': { name: '@tsconfig/x' },
      'node_modules/@tsconfig/x/tsconfig.json': { compilerOptions: { baseUrl: '${configDir}/lib' } },
      'one/tsconfig.json': { extends: '../base/paths' },
      'two/tsconfig.json': { extends: ['@tsconfig/x', '../base/paths.json'] },
      'two/lib/b.ts': '',
      'two/lib/files/a.ts': '',
      'three/tsconfig.json': { extends: '@tsconfig/x/tsconfig.json' },
      'three/lib/c.ts': '',
    })
    assert.equal(ask('one/x.ts', 'base/a'), 'base/files/a.ts')
    assert.equal(ask('two/x.ts', 'b'), 'two/lib/b.ts')
    assert.equal(ask('two/x.ts', 'base/a'), 'two/lib/files/a.ts')
    assert.equal(ask('three/x.ts', 'c'), 'three/lib/c.ts')
    assert.deepEqual(problems(), [])
  })

  it('follows references of a solution file that cover the directory', () => {
    const { ask } = resolverOver({
      'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }, { path: './server' }] },
      'tsconfig.app.json': { compilerOptions: { paths: { 'app/*': ['./src/*'] } } },
      'server/tsconfig.json': { compilerOptions: { paths: { 'server/*': ['./lib/*'] } }, references: [{ path: '..' }] },
      'src/a.ts': '',
      'server/lib/b.ts': '',
    })
    assert.equal(ask('src/x.ts', 'app/a'), 'src/a.ts')
    assert.equal(ask('src/x.ts', 'server/b'), '- server')
    assert.equal(ask('server/lib/x.ts', 'server/b'), 'server/lib/b.ts')
  })

  it('reads comments, trailing commas and a byte-order mark', () => {
    const { ask, problems } = resolverOver({
      'tsconfig.json':
        '\uFEFF// all\n{ "compilerOptions": { /* "paths": {}, */ "paths": { "a//b/*": ["./src/*",], "@/*": ["./src/*"], }, }, // end\n}',
      'src/a.ts': '',
    })
    assert.equal(ask('src/x.ts', 'a//b/a'), 'src/a.ts')
    assert.equal(ask('src/x.ts', '@/a'), 'src/a.ts')
    assert.deepEqual(problems(), [])
  })

  it('goes on when extends names what is not installed, and says so once', () => {
    const { ask, problems } = resolverOver({
      'tsconfig.json': { extends: '@tsconfig/node20', compilerOptions: { paths: { '@/*': ['./src/*'] } } },
      'src/a.ts': '',
      'src/sub/b.ts': '',
    })
    assert.equal(ask('src/x.ts', './a'), 'src/a.ts')
    assert.equal(ask('src/x.ts', '@/sub/b'), 'src/sub/b.ts')
    assert.equal(ask('src/sub/x.ts', '../a.js'), 'src/a.ts')
    assert.deepEqual(problems(), [
      "tsconfig.json: 'extends' names '@tsconfig/node20', which cannot be found, so its settings are not known.",
    ])
  })

  it('goes on when the file is no JSON, holds nonsense, or extends itself', () => {
    const { ask, problems } = resolverOver({
      'one/tsconfig.json': '{ "compilerOptions": ',
      'one/a.ts': '',
      'two/tsconfig.json': {
        extends: './other.json',
        compilerOptions: { paths: { 'x/*': 7, y: [null, './a.ts'] }, baseUrl: [] },
        references: [1, {}],
      },
      'two/other.json': { extends: './tsconfig.json' },
      'two/a.ts': '',
    })
    assert.equal(ask('one/x.ts', './a'), 'one/a.ts')
    assert.equal(ask('two/x.ts', './a'), 'two/a.ts')
    assert.equal(ask('two/x.ts', 'y'), 'two/a.ts')
    assert.equal(ask('two/x.ts', 'x/1'), '- x')
    assert.equal(ask('one/x.ts', 'some'), '- some')
    assert.deepEqual(problems(), [
      'one/tsconfig.json: This is no JSON, so its settings are not used.',
      "two/tsconfig.json: 'extends' leads in a circle, or further than 16 files.",
    ])
  })

  it('leads from what is built to its source by outDir and rootDir', () => {
    const { ask } = resolverOver({
      'tsconfig.json': { compilerOptions: { outDir: './build', rootDir: './code' } },
      'build/a.js': '',
      'build/only.js': '',
      'code/a.ts': '',
      'code/b.ts': '',
    })
    assert.equal(ask('test/x.ts', '../build/a.js'), 'code/a.ts')
    assert.equal(ask('test/x.ts', '../build/b.js'), 'code/b.ts')
    assert.equal(ask('test/x.ts', '../build/only.js'), 'build/only.js')
    assert.equal(ask('test/x.ts', '../build/none.js'), '-')
  })
})
