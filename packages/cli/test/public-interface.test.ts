// The public face of the package: what it exports, the commands and options that scripts type, the keys that programs read.
// A change here is a change for users.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LEAK, makeFolder, type Folder } from './captured-run'

describe('public interface of the command line', () => {
  let folder: Folder
  before(() => (folder = makeFolder({ 'leak.ts': LEAK })))
  after(() => folder.remove())

  const optionsOf = (...args: readonly string[]): readonly string[] =>
    [...folder.run(...args, '--help').stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+(?: [<[][\w:]+[>\]])?)/gm)].map(
      (match) => match[1] ?? '',
    )

  it('is one executable and one schema', () => {
    const manifest = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as Record<string, unknown>
    assert.deepEqual(
      [manifest['bin'], manifest['exports']],
      [
        { logwright: './dist/cli.cjs' },
        {
          './package.json': './package.json',
          './logwright.config.schema.json': './dist/logwright.config.schema.json',
        },
      ],
    )
  })

  it('keeps commands and options', () => {
    const commands = [...folder.run('--help').stdout.matchAll(/^ {2}(\w+) \[/gm)].map((match) => match[1])
    assert.deepEqual(commands, ['check', 'explain', 'init', 'rules', 'help'])
    assert.deepEqual(optionsOf('rules'), ['--format <format>', '--help'])
    assert.deepEqual(optionsOf('init'), [
      '--preset <preset>',
      '--yaml',
      '--baseline [file]',
      '--force',
      '--dry-run',
      '--help',
    ])
    assert.deepEqual(optionsOf('check'), [
      '--format <format>',
      '--output <file>',
      '--fix',
      '--fail-on <severity>',
      '--max-warnings <n>',
      '--quiet',
      '--baseline <file>',
      '--update-baseline',
      '--stats',
      '--coverage',
      '--config <file>',
      '--preset <preset>',
      '--rule <id:severity>',
      '--no-ignore',
      '--color',
      '--no-color',
      '--help',
    ])
  })

  it('keeps the keys of JSON', () => {
    const output = JSON.parse(folder.run('check', '--format', 'json').stdout) as {
      readonly schemaVersion: number
      readonly files: readonly { readonly findings: readonly object[] }[]
    }
    assert.equal(output.schemaVersion, 1)
    assert.deepEqual(Object.keys(output), [
      'schemaVersion',
      'tool',
      'root',
      'exitCode',
      'summary',
      'files',
      'errors',
      'notes',
    ])
    assert.deepEqual(Object.keys(output.files[0] ?? {}), ['path', 'outOfScope', 'findings', 'errors', 'internalErrors'])
    assert.deepEqual(Object.keys(output.files[0]?.findings[0] ?? {}).sort(), [
      'column',
      'confidence',
      'data',
      'docs',
      'end',
      'endColumn',
      'endLine',
      'fixes',
      'line',
      'message',
      'messageId',
      'rule',
      'severity',
      'start',
      'steps',
      'suppressed',
    ])
  })
})
