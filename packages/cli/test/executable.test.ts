// The executable as a process of its own.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { CLEAN, LEAK, makeFolder } from './captured-run'

const MAIN = join(__dirname, '..', 'src', 'main.ts')
const TSX = require.resolve('tsx')

function spawn(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { status: number | null; stdout: string; stderr: string } {
  const command = ['--conditions=source', '--import', TSX, MAIN, ...args]
  return spawnSync(process.execPath, command, { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', ...env } })
}

describe('the executable', () => {
  const folder = makeFolder({ 'clean/a.ts': CLEAN, 'leak/a.ts': LEAK })
  after(() => folder.remove())

  it('ends with 0, 1 and 2', () => {
    assert.equal(spawn(folder.path, ['check', 'clean']).status, 0)
    assert.equal(spawn(folder.path, ['check', 'leak']).status, 1)
    assert.equal(spawn(folder.path, ['check', '--nope']).status, 2)
  })

  it('says the same with the WebAssembly build of the parser', () => {
    const native = spawn(folder.path, ['check'])
    const wasm = spawn(folder.path, ['check'], { LOGWRIGHT_PARSER: 'wasm' })
    assert.deepEqual([wasm.status, wasm.stdout, wasm.stderr], [native.status, native.stdout, native.stderr])
  })

  it('lists rules', () => {
    const { status, stdout } = spawn(folder.path, ['rules', '--format', 'json'])
    assert.equal(status, 0)
    assert.ok(JSON.parse(stdout).some((rule: { id: string }) => rule.id === 'require-error-log'))
  })
})
