// A new server takes over where the old one was.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { LOGIN, closeAll, extension, open, replace, untilFound } from './editor'

describe('restart', () => {
  afterEach(closeAll)

  it('gives the findings again, unsaved changes included', async () => {
    const document = await open('src/routes/login.js')
    await untilFound(document, LOGIN)
    await replace(document, 'logger.info({ email, password }', 'logger.info({ email }')
    await untilFound(document, LOGIN.slice(1))
    const states: boolean[] = []
    const watching = vscode.languages.onDidChangeDiagnostics(() => states.push(extension().exports.isRunning()))
    await vscode.commands.executeCommand('logwright.restart')
    assert.ok(extension().exports.isRunning())
    await untilFound(document, LOGIN.slice(1))
    watching.dispose()
    assert.ok(states.length > 1, 'findings were taken away and given again')
  })
})
