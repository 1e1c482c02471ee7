// Names in the configuration that no checked file has: noted, and nothing fails for it.
import assert from 'node:assert/strict'
import { CLEAN, makeFolder, type Folder } from './captured-run'

const CONFIG = `loggers: [Journl, journal, 'src/journal.ts#jurnal', 'src/journal.ts#journal', '@acme/log', '@acme/lgo']
models:
  - package: '@acme/errors'
    refusal:
      - { path: 'Member[deny]', form: error, status: 403, refuses: access, extends: [NopeError, DeniedError] }
`

describe('names that nothing has', () => {
  let folder: Folder
  beforeEach(() => {
    folder = makeFolder({
      'logwright.config.yml': CONFIG,
      'src/journal.ts': "import log from '@acme/log'\nexport const journal = log()\n",
      'src/errors.ts': "import '@acme/errors'\nexport class DeniedError extends Error {}\n",
    })
  })
  afterEach(() => folder.remove())

  const NOTES = [
    "1:11  loggers[0]: No checked file has the name 'Journl'.",
    "1:28  loggers[2]: No checked file has the name 'jurnal'.",
    "1:92  loggers[5]: No checked file imports '@acme/lgo'.",
    "5:86  models[0].refusal[0].extends[0]: No checked file has the name 'NopeError'.",
  ]

  it('are noted where the whole project is checked', () => {
    const { code, stderr } = folder.run('check')
    assert.equal(code, 0)
    const place = `note: ${folder.at('logwright.config.yml')}:`
    assert.deepEqual(
      stderr.split('\n').filter(Boolean).sort(),
      NOTES.map((note) => place + note),
    )
  })

  it('are noted in JSON', () => {
    const { notes } = JSON.parse(folder.run('check', '--format', 'json').stdout) as {
      notes: readonly { line: number }[]
    }
    assert.equal(notes.length, NOTES.length)
  })

  it('are not looked for where a part is checked', () => {
    folder.write({ 'packages/api/a.ts': CLEAN })
    assert.equal(folder.run('check', 'packages').stderr, '')
  })
})
