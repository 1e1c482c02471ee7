// Settings of the editor and the project's configuration file take effect at once.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { LOGIN, closeAll, configure, extension, fileUri, open, until, untilFound, write } from './editor'

const CONFIG = 'logwright.config.json'

describe('settings', () => {
  afterEach(async () => {
    for (const key of ['enable', 'preset']) await configure(`logwright.${key}`, undefined)
    await vscode.workspace.fs.delete(fileUri(CONFIG)).then(undefined, () => 'was not there')
    await closeAll()
  })

  it('preset: a wider one finds more', async () => {
    const document = await open('src/routes/proxy.js')
    await until('a check', () => extension().exports.statusOf(document.uri.toString())?.state === 'checked')
    await configure('logwright.preset', 'strict')
    await untilFound(document, ['6:no-unvalidated-url'])
    await configure('logwright.preset', undefined)
    await untilFound(document, [])
  })

  it('enable: off and on again', async () => {
    const document = await open('src/routes/login.js')
    await untilFound(document, LOGIN)
    await configure('logwright.enable', false)
    await untilFound(document, [])
    await configure('logwright.enable', undefined)
    await untilFound(document, LOGIN)
  })

  it('the configuration file: written, changed, deleted', async () => {
    const document = await open('src/routes/login.js')
    await untilFound(document, LOGIN)
    await write(CONFIG, JSON.stringify({ rules: { 'require-auth-failure-log': 'off' } }))
    await untilFound(document, LOGIN.slice(0, 1))
    await write(CONFIG, JSON.stringify({ rules: { 'no-sensitive-data-in-logs': 'off' } }))
    await untilFound(document, LOGIN.slice(1))
    await vscode.workspace.fs.delete(fileUri(CONFIG))
    await untilFound(document, LOGIN)
  })

  it('the configuration file is checked against its schema', async () => {
    await write(CONFIG, JSON.stringify({ preset: 'recommendd' }))
    const document = await open(CONFIG)
    const [problem] = await until('a problem', () => {
      const problems = vscode.languages.getDiagnostics(document.uri)
      return problems.length > 0 && problems
    })
    assert.match(problem?.message ?? '', /recommended/)
  })
})
