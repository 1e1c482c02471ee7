// Repairs: from the menu, and at save.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { LOGIN, actionsAt, closeAll, configure, findings, open, replace, untilFound, write } from './editor'

const FIX_ON_SAVE = 'editor.codeActionsOnSave'

describe('code actions', () => {
  afterEach(async () => {
    await configure(FIX_ON_SAVE, undefined)
    await configure('logwright.preset', undefined)
    await closeAll()
  })

  it('writes the missing log call', async () => {
    const document = await open('src/routes/login.js')
    await untilFound(document, LOGIN)
    const refusal = findings(document)[1]
    assert.ok(refusal)
    const actions = await actionsAt(document, refusal.range)
    const repair = actions.find(({ edit, title }) => edit && /log/i.test(title) && !/disable|suppress/i.test(title))
    assert.ok(repair?.edit, actions.map(({ title }) => title).join('; '))
    assert.ok(await vscode.workspace.applyEdit(repair.edit))
    assert.match(document.getText(), /logger\.warn\(.*authn_login_fail/)
    await untilFound(document, ['12:no-sensitive-data-in-logs', '26:require-auth-failure-log'])
  })

  it('silences a finding with a comment that has a reason', async () => {
    const document = await open('src/routes/preview.ts')
    await untilFound(document, ['9:no-unvalidated-url', '15:no-weak-url-check', '17:no-unvalidated-url'])
    const first = findings(document)[0]
    assert.ok(first)
    const silence = (await actionsAt(document, first.range)).find(({ edit, title }) => edit && /this line|disable|suppress|silence/i.test(title)) // prettier-ignore
    assert.ok(silence?.edit)
    assert.ok(await vscode.workspace.applyEdit(silence.edit))
    assert.match(document.getText(), /disable-next-line .*no-unvalidated-url -- /)
    await untilFound(document, ['16:no-weak-url-check', '18:no-unvalidated-url'])
  })

  it('repairs what is safe at save, and only that', async () => {
    await configure('logwright.preset', 'strict')
    await configure(FIX_ON_SAVE, { 'source.fixAll.logwright': 'always' })
    const document = await open('src/routes/proxy.js')
    const text = document.getText()
    await untilFound(document, ['6:no-unvalidated-url'])
    await replace(document, 'module.exports', '\nmodule.exports')
    assert.ok(await document.save())
    assert.match(document.getText(), /\/orders\/\$\{encodeURIComponent\(req\.params\.id\)\}/)
    assert.equal(document.isDirty, false)
    await untilFound(document, [])
    await closeAll()
    await write('src/routes/proxy.js', text)
  })
})
