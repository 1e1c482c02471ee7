// Code actions: edits that fit their version, early or late as the client asks, and never more than was asked for.
import assert from 'node:assert/strict'
import type { CodeAction, CodeActionContext, Range, WorkspaceEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { codesOf, LEAK, MODERN, OLD, serve, UNENCODED, type Served } from './served-folder'

const AT_LEAK: Range = { start: { line: 3, character: 22 }, end: { line: 3, character: 22 } }
const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }

/** The text after an edit that is tied to `version`, or to none. */
function apply(text: string, edit: WorkspaceEdit | undefined, version: number): string {
  const document = TextDocument.create('file:///x', 'typescript', version, text)
  const [change] = edit?.documentChanges ?? []
  if (change && 'textDocument' in change) {
    assert.equal(change.textDocument.version, version)
    return TextDocument.applyEdits(document, change.edits as never)
  }
  const [edits] = Object.values(edit?.changes ?? {})
  assert.ok(edits)
  return TextDocument.applyEdits(document, edits)
}

describe('code actions', () => {
  let served: Served
  afterEach(async () => assert.equal(await served.stop(), 0))

  const offered = (uri: string, range: Range, only?: CodeActionContext['only']): Promise<readonly CodeAction[]> =>
    served.client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    })
  const resolve = (action: CodeAction | undefined): Promise<CodeAction> =>
    served.client.connection.sendRequest('codeAction/resolve', action)

  it('offer suggestions, suppression and documentation, edits when chosen', async () => {
    served = await serve()
    const uri = served.open('a.ts', LEAK)
    const actions = await offered(uri, AT_LEAK)
    assert.deepEqual(
      actions.map(({ title, kind, edit }) => [title, kind, edit]),
      [
        ["Redact 'password'", 'quickfix', undefined],
        ["Remove 'password' from the log", 'quickfix', undefined],
        ['Suppress no-sensitive-data-in-logs here, with a reason', 'quickfix', undefined],
        ['Show documentation of no-sensitive-data-in-logs', 'quickfix', undefined],
      ],
    )
    assert.ok(actions.every(({ diagnostics, isPreferred }) => diagnostics?.length === 1 && isPreferred === undefined))
    const { edit } = await resolve(actions[0])
    assert.equal(apply(LEAK, edit, 1), LEAK.replace('password }', "password: '[REDACTED]' }"))
  })

  it('suppress with a directive of our own', async () => {
    served = await serve()
    const uri = served.open('a.ts', LEAK)
    const { edit } = await resolve((await offered(uri, AT_LEAK)).find(({ title }) => title.startsWith('Suppress')))
    const text = apply(LEAK, edit, 1)
    assert.match(text, /^ {2}\/\/ logwright-disable-next-line no-sensitive-data-in-logs -- reason$/m)
    served.client.change(uri, 2, [{ text }])
    assert.deepEqual(await served.client.diagnose(uri), [])
  })

  it('give the reason a tab stop where the client knows those', async () => {
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true }
    served = await serve({ capabilities: { ...MODERN, workspace: { ...MODERN.workspace, workspaceEdit } } })
    const uri = served.open('a.ts', LEAK)
    const { edit } = await resolve((await offered(uri, AT_LEAK)).find(({ title }) => title.startsWith('Suppress')))
    assert.match(
      JSON.stringify(edit),
      /"snippet":\{"kind":"snippet","value":" {2}\/\/ logwright-.* -- \$\{1:reason\}\\n"\}/,
    )
  })

  it('carry their edits where the client cannot ask for them', async () => {
    served = await serve({ capabilities: OLD })
    const actions = await offered(served.open('a.ts', LEAK), AT_LEAK)
    assert.equal(actions.length, 3)
    assert.ok(actions.every(({ edit, data }) => edit?.changes !== undefined && data === undefined))
    assert.equal(apply(LEAK, actions[1]?.edit, 1), LEAK.replace('user, password }', 'user }'))
  })

  it('give no edit for a text that has moved on', async () => {
    served = await serve()
    const uri = served.open('a.ts', LEAK)
    const [action] = await offered(uri, AT_LEAK)
    served.client.change(uri, 2, [{ text: `\n${LEAK}` }])
    assert.equal((await resolve(action)).edit, undefined)
  })

  it('offer nothing where nothing was found, or while the line is half typed', async () => {
    served = await serve()
    const uri = served.open('a.ts', LEAK)
    assert.deepEqual(await offered(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }), [])
    assert.deepEqual(await offered(uri, WHOLE, ['refactor']), [])
    served.client.change(uri, 2, [{ text: `${LEAK}f(` }])
    const half = await offered(uri, AT_LEAK)
    assert.deepEqual(
      half.map(({ title }) => title),
      ['Show documentation of no-sensitive-data-in-logs'],
    )
  })

  for (const only of ['source', 'source.fixAll', 'source.fixAll.logwright']) {
    it(`fix all autofixes for ${only}`, async () => {
      served = await serve({ initializationOptions: { preset: 'strict' } })
      const twice = UNENCODED + UNENCODED.split('\n').slice(2).join('\n').replace('/users/:name', '/more/:name')
      const uri = served.open('a.ts', twice)
      assert.equal((await served.client.diagnose(uri)).length, 2)
      const [action, ...more] = await offered(uri, AT_LEAK, [only])
      assert.deepEqual([action?.kind, more], ['source.fixAll.logwright', []])
      const text = apply(twice, (await resolve(action)).edit, 1)
      assert.equal(text, twice.replaceAll('${req.params.name}', '${encodeURIComponent(req.params.name)}'))
      served.client.change(uri, 2, [{ text }])
      assert.deepEqual(codesOf(await served.client.diagnose(uri)), [])
    })
  }

  it('fix all without suggestions', async () => {
    served = await serve()
    assert.deepEqual(await offered(served.open('a.ts', LEAK), WHOLE, ['source.fixAll']), [])
  })

  it('mark an autofix as the preferred one', async () => {
    served = await serve({ initializationOptions: { preset: 'strict' } })
    const [first] = await offered(served.open('a.ts', UNENCODED), WHOLE)
    assert.equal(first?.isPreferred, true)
  })

  it("show a rule's page through the client", async () => {
    served = await serve()
    const run = (argument: string): Promise<unknown> =>
      served.client.connection.sendRequest('workspace/executeCommand', {
        command: 'logwright.server.showRuleDocs',
        arguments: [argument],
      })
    await run('require-error-log')
    await run('../../somewhere/else')
    const shown = served.client.received.filter(({ method }) => method === 'window/showDocument')
    assert.deepEqual(
      shown.map(({ params }) => params),
      [{ uri: 'https://github.com/logwright/logwright/blob/main/docs/rules/require-error-log.md', external: true }],
    )
  })
})
