// Diagnostics: what stands in them, pulled or pushed but never both, and nothing computed twice.
import assert from 'node:assert/strict'
import { CancellationTokenSource, type DocumentDiagnosticReport } from 'vscode-languageserver/node'
import { codesOf, LEAK, OLD, serve, until, type Served } from './served-folder'

const RULE = 'no-sensitive-data-in-logs'

describe('diagnostics', () => {
  let served: Served
  afterEach(async () => assert.equal(await served.stop(), 0))

  it('say rule, place, way and page', async () => {
    served = await serve()
    const uri = served.open('a.ts', LEAK)
    const [diagnostic, ...more] = await served.client.diagnose(uri)
    assert.deepEqual(more, [])
    const range = { start: { line: 3, character: 19 }, end: { line: 3, character: 27 } }
    assert.deepEqual(diagnostic, {
      range,
      severity: 1,
      source: 'logwright',
      code: RULE,
      codeDescription: { href: `https://github.com/logwright/logwright/blob/main/docs/rules/${RULE}.md` },
      message: "'password' reaches log.info at level info.",
      relatedInformation: [{ location: { uri, range }, message: 'comes from here' }],
      data: {
        rule: RULE,
        messageId: 'reaches',
        confidence: 'certain',
        fixes: ["Redact 'password'", "Remove 'password' from the log"],
      },
    })
  })

  it('leave out what the client cannot show', async () => {
    served = await serve({ capabilities: { textDocument: { diagnostic: {} } } })
    const [diagnostic] = await served.client.diagnose(served.open('a.ts', LEAK))
    assert.equal(diagnostic?.codeDescription, undefined)
    assert.equal(diagnostic?.relatedInformation, undefined)
  })

  it('are pulled and not pushed by a client that can pull', async () => {
    served = await serve()
    const uri = served.open('a.ts', LEAK)
    await served.client.diagnose(uri)
    served.client.change(uri, 2, [{ text: `${LEAK}\n` }])
    await served.client.diagnose(uri)
    served.client.close(uri)
    await served.client.diagnose(uri)
    assert.deepEqual(served.pushed(uri), [])
  })

  it('are pushed and not pulled to a client that cannot', async () => {
    served = await serve({ capabilities: OLD })
    const uri = served.open('a.ts', LEAK)
    await until(() => served.pushed(uri).length === 1)
    await assert.rejects(served.client.pull(uri), /Unhandled method/)
    served.client.change(uri, 2, [{ text: '' }])
    served.client.change(uri, 3, [{ text: LEAK }])
    await until(() => served.pushed(uri).length === 2)
    served.client.close(uri)
    await until(() => served.pushed(uri).length === 3)
    assert.deepEqual(served.pushed(uri).map(codesOf), [[RULE], [RULE], []])
  })

  it('are answered with unchanged where nothing changed', async () => {
    served = await serve()
    const uri = served.open('a.ts', LEAK)
    const first = await served.client.pull(uri)
    const again = await served.client.pull(uri, first.resultId)
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId })
    served.client.change(uri, 2, [{ text: `${LEAK}// more\n` }])
    assert.equal((await served.client.pull(uri, first.resultId)).kind, 'unchanged')
    served.client.change(uri, 3, [{ text: `\n${LEAK}` }])
    assert.equal((await served.client.pull(uri, first.resultId)).kind, 'full')
    assert.equal((await served.client.pull(uri, 'of another server')).kind, 'full')
  })

  it('answer a pull that was taken back, and the next one', async () => {
    served = await serve()
    const uri = served.open('a.ts', LEAK)
    const first = await served.client.pull(uri)
    const source = new CancellationTokenSource()
    const params = { textDocument: { uri }, previousResultId: first.resultId }
    const cancelled = served.client.connection.sendRequest('textDocument/diagnostic', params, source.token)
    source.cancel()
    assert.equal(((await cancelled) as DocumentDiagnosticReport).kind, 'unchanged')
    assert.deepEqual(codesOf(await served.client.diagnose(uri)), [RULE])
  })

  it('are empty for documents that are not open, no code, or no program', async () => {
    served = await serve({ files: { 'closed.ts': LEAK } })
    assert.deepEqual(await served.client.diagnose(served.uri('closed.ts')), [])
    served.client.open({ uri: served.uri('a.md'), languageId: 'markdown', text: LEAK })
    assert.deepEqual(await served.client.diagnose(served.uri('a.md')), [])
    assert.deepEqual(await served.client.diagnose(served.open('a.ts', 'export function (')), [])
  })

  it('survive a file that ends the parser, and go on', async () => {
    served = await serve()
    const deep = served.open('deep.ts', `${'['.repeat(30_000)}${']'.repeat(30_000)}`)
    assert.deepEqual(await served.client.diagnose(deep), [])
    assert.deepEqual(codesOf(await served.client.diagnose(served.open('a.ts', LEAK))), [RULE])
  })

  it('count positions behind a byte-order mark and in UTF-16', async () => {
    served = await serve()
    const [plain] = await served.client.diagnose(served.open('a.ts', LEAK))
    const [marked] = await served.client.diagnose(served.open('b.ts', `\uFEFF${LEAK}`))
    assert.deepEqual(marked?.range, plain?.range)
    const [wide] = await served.client.diagnose(served.open('c.ts', LEAK.replace('log.info(', 'log.info(/* 𝒳 */')))
    assert.equal(wide?.range.start.character, 19 + '/* 𝒳 */'.length)
  })

  it('tell a status item how a check went, where it asks', async () => {
    served = await serve({ initializationOptions: { logwright: { statusNotifications: true } } })
    const uri = served.open('a.ts', LEAK)
    await served.client.diagnose(uri)
    served.client.change(uri, 2, [{ text: `${LEAK}f(` }])
    await served.client.diagnose(uri)
    await served.client.diagnose(served.open('a.test.ts', LEAK))
    const statuses = served.client.received
      .filter(({ method }) => method === 'logwright/status')
      .map(({ params }) => params as { state: string; findings: number; milliseconds: number })
    assert.deepEqual(
      statuses.map(({ state, findings }) => [state, findings]),
      [
        ['checked', 1],
        ['half-typed', 1],
        ['skipped', 0],
      ],
    )
    assert.ok(statuses.every(({ milliseconds }) => milliseconds > 0))
  })
})
