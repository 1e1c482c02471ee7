// The extension starts with the first JavaScript or TypeScript document, and not before.
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import * as vscode from 'vscode'
import { closeAll, extension, open, until } from './editor'

describe('activation', () => {
  after(closeAll)

  it('sleeps while other documents are open', async () => {
    await open('package.json')
    await sleep(500)
    assert.equal(extension().isActive, false)
  })

  it('starts the server for a JavaScript file', async () => {
    await open('src/server.js')
    await until('the extension to be active', () => extension().isActive)
    await until('the server to run', () => extension().exports.isRunning())
  })

  it('has its commands', async () => {
    const commands = await vscode.commands.getCommands(true)
    for (const name of ['restart', 'showOutput', 'showRuleDocs'])
      assert.ok(commands.includes(`logwright.${name}`), name)
  })
})
