// The hover over a finding says what and why.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { LOGIN, closeAll, findings, open, uncancelled, until, untilFound } from './editor'

describe('hover', () => {
  afterEach(closeAll)

  it('explains the finding', async () => {
    const document = await open('src/routes/login.js')
    await untilFound(document, LOGIN)
    const at = findings(document)[1]?.range.start
    assert.ok(at)
    const hovers = await uncancelled(() =>
      vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at),
    )
    const text = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    )
    assert.match(text.join('\n'), /CWE-778/)
    // VS Code puts the diagnostic itself above.
    assert.doesNotMatch(text.join('\n'), /no log says so/)
  })

  it('shows the page of a rule inside the editor', async () => {
    await vscode.commands.executeCommand('logwright.showRuleDocs', 'require-error-log')
    const labels = (): string[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label))
    await until('the page', () => labels().some((label) => label.includes('require-error-log')), labels)
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('logwright-docs:/require-error-log.md'))
    assert.match(page.getText(), /^# require-error-log\n/)
  })
})
