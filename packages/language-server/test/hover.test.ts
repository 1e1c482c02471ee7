// Hover: what was found, why it matters, the way, classification and page.
import assert from 'node:assert/strict'
import type { Hover } from 'vscode-languageserver/node'
import { LEAK, OLD, serve, type Served } from './served-folder'

describe('hover', () => {
  let served: Served
  afterEach(async () => assert.equal(await served.stop(), 0))

  const hover = (uri: string, line: number, character: number): Promise<Hover | null> =>
    served.client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } })
  const valueOf = (shown: Hover | null): string => (shown?.contents as { readonly value: string }).value

  it('says everything about a finding', async () => {
    served = await serve()
    const far = LEAK.replace('  log.info({ user, password }', '  const all = { user, password }\n  log.info(all')
    const uri = served.open('a.ts', far)
    const [diagnostic] = await served.client.diagnose(uri)
    assert.ok(diagnostic)
    const { line, character } = diagnostic.range.start
    const shown = await hover(uri, line, character)
    assert.deepEqual(shown?.range, diagnostic.range)
    const value = valueOf(shown)
    assert.match(value, /^\*\*'password' reaches log\.info at level info\.\*\*$/m)
    assert.match(value, /^Logs are copied, searched/m)
    assert.match(value, /^1\. comes from here: \[line 4\]\(file:.*a\.ts#L4\)$/m)
    assert.match(value, /\[CWE-532\]\(https:\/\/cwe\.mitre\.org\/data\/definitions\/532\.html\).*A09:2021/)
    assert.match(value, /^\[no-sensitive-data-in-logs\]\(https:.*\/docs\/rules\/no-sensitive-data-in-logs\.md\)$/m)
  })

  it('is plain text where the client knows no other', async () => {
    served = await serve({ capabilities: OLD })
    const shown = await hover(served.open('a.ts', LEAK), 3, 20)
    assert.equal((shown?.contents as { readonly kind: string }).kind, 'plaintext')
    assert.match(valueOf(shown), /^'password' reaches log\.info at level info\.$/m)
    assert.doesNotMatch(valueOf(shown), /\*\*|\]\(/)
  })

  it('is silent elsewhere', async () => {
    served = await serve()
    const uri = served.open('a.ts', LEAK)
    assert.deepEqual([await hover(uri, 0, 0), await hover('file:///none.ts', 0, 0)], [null, null])
  })
})
