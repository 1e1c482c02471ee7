// Globs of `ignores` and of the scope overrides.
import assert from 'node:assert/strict'
import { compileGlobs, compileScope } from '../src/config/path-globs'

const IN = { isServer: true, mayJudgeOutbound: true, reason: null }
const OUT = { isServer: false, mayJudgeOutbound: false, reason: 'a test file' }

describe('path globs', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['src/gen/**', '/r/src/gen/a/b.ts', true],
    ['src/gen/', '/r/src/gen/a/b.ts', true],
    ['src/gen', '/r/src/gen/a.ts', true],
    ['*.gen.ts', '/r/deep/down/a.gen.ts', true],
    ['./src/a.ts', '/r/src/a.ts', true],
    ['/src/a.ts', '/r/src/a.ts', true],
    ['**/.hidden/**', '/r/x/.hidden/a.ts', true],
    ['src\\gen\\**', '/r/src/gen/a.ts', true],
    ['src\\gen\\', '/r/src/gen/a.ts', true],
    ['app/\\[id\\]/a.ts', '/r/app/[id]/a.ts', true],
    ['src/gen/**', '/r/src/generated/a.ts', false],
    ['src/*.ts', '/r/src/a/b.ts', false],
  ]
  for (const [glob, path, expected] of cases) {
    it(`${glob} ${expected ? 'matches' : 'does not match'} ${path}`, () => {
      assert.equal(compileGlobs('/r', [glob])(path), expected)
    })
  }

  it('nothing matches nothing', () => assert.equal(compileGlobs('/r', [])('/r/a.ts'), false))

  it('scope: server takes files in, notServer wins within a layer, later layers win', () => {
    const first = { base: '/r', server: ['test-server/**', 'both.ts'], notServer: ['both.ts', 'web/**'] }
    const correct = compileScope([first, { base: '/r', server: ['web/api/**'] }])
    assert.equal(correct('/r/test-server/a.ts', OUT).isServer, true)
    assert.equal(correct('/r/both.ts', IN).isServer, false)
    assert.match(correct('/r/web/a.ts', IN).reason ?? '', /scope\.notServer/)
    assert.equal(correct('/r/web/api/a.ts', OUT).isServer, true)
    assert.equal(correct('/r/other.ts', OUT), OUT)
  })
})
