// Findings in the editor: what they carry, and that they follow what is typed.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  LOGIN,
  closeAll,
  codeValue,
  extension,
  findings,
  found,
  open,
  openUnsaved,
  replace,
  until,
  untilFound,
} from './editor'

describe('diagnostics', () => {
  afterEach(closeAll)

  it('shows the findings of a file', async () => {
    await untilFound(await open('src/routes/login.js'), LOGIN)
  })

  it('gives source, severity, link, message and the way', async () => {
    const document = await open('src/routes/login.js')
    await untilFound(document, LOGIN)
    const [leak, refusal] = findings(document)
    assert.ok(leak && refusal)
    assert.equal(leak.severity, vscode.DiagnosticSeverity.Error)
    assert.equal(leak.message, "'password' reaches logger.info at level info.")
    assert.equal(codeValue(leak.code), 'no-sensitive-data-in-logs')
    const link = typeof leak.code === 'object' ? leak.code.target.toString() : ''
    assert.match(link, /^https:.*\/no-sensitive-data-in-logs\.md$/)
    assert.equal(refusal.severity, vscode.DiagnosticSeverity.Warning)
    assert.deepEqual(
      (refusal.relatedInformation ?? []).map(({ message }) => message),
      ['is decided here'],
    )
    assert.deepEqual(leak.relatedInformation ?? [], [])
    assert.equal(document.getText(leak.range), 'password')
  })

  it('stays quiet about the good twin', async () => {
    const document = await open('src/routes/login-logged.js')
    await until('a check', () => extension().exports.statusOf(document.uri.toString())?.state === 'checked')
    assert.deepEqual(found(document), [])
  })

  it('follows what is typed and undone', async () => {
    const document = await open('src/routes/login.js')
    await untilFound(document, LOGIN)
    await replace(document, 'logger.info({ email, password }', 'logger.info({ email }')
    await untilFound(document, LOGIN.slice(1))
    await vscode.commands.executeCommand('undo')
    await untilFound(document, LOGIN)
  })

  it('checks TypeScript, and a text that was never saved', async () => {
    const preview = await open('src/routes/preview.ts')
    await untilFound(preview, ['9:no-unvalidated-url', '15:no-weak-url-check', '17:no-unvalidated-url'])
    const unsaved = await openUnsaved(
      "const express = require('express')\nconst app = express()\napp.get('/', (req) => fetch(req.query.url))\n",
    )
    await untilFound(unsaved, ['3:no-unvalidated-url'])
  })

  it('reports findings and time to the status item', async () => {
    const document = await open('src/routes/login.js')
    await untilFound(document, LOGIN)
    const status = await until('a status', () => extension().exports.statusOf(document.uri.toString()))
    assert.equal(status.state, 'checked')
    assert.ok(status.milliseconds >= 0)
  })

  it('clears findings when a file is closed', async () => {
    const document = await open('src/routes/login.js')
    await untilFound(document, LOGIN)
    await closeAll()
    await until('no findings', () => findings(document).length === 0, () => found(document)) // prettier-ignore
  })
})
