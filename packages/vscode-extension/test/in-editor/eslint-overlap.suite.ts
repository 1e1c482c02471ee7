// What the ESLint extension shows already is not shown again. The extension is a stand-in with the real one's id, which publishes
// what these tests hand over.
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import * as vscode from 'vscode'
import {
  LOGIN,
  actionsAt,
  closeAll,
  codeValue,
  configure,
  findings,
  found,
  open,
  replace,
  until,
  untilFound,
} from './editor'

interface FakeEslint {
  readonly publish: (uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]) => void
  readonly clear: () => void
}

/** Diagnostics of ours and of ESLint; TypeScript has its own. */
function shown(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'eslint' || source === 'logwright')
}

describe('next to the ESLint extension', () => {
  let eslint: FakeEslint
  before(async () => {
    const fake = vscode.extensions.getExtension<FakeEslint>('dbaeumer.vscode-eslint')
    assert.ok(fake)
    eslint = await fake.activate()
  })
  afterEach(async () => {
    eslint.clear()
    for (const key of ['logwright.eslintIntegration', 'eslint.enable']) await configure(key, undefined)
    await closeAll()
  })

  /** As ESLint reports the same finding: source, code with a link, range. */
  const asEslint = (diagnostic: vscode.Diagnostic): vscode.Diagnostic => {
    const copy = new vscode.Diagnostic(diagnostic.range, diagnostic.message, diagnostic.severity)
    copy.source = 'eslint'
    copy.code = {
      value: `logwright/${String(codeValue(diagnostic.code))}`,
      target: vscode.Uri.parse('https://example.com'),
    }
    return copy
  }
  const openLogin = async (): Promise<vscode.TextDocument> => {
    const document = await open('src/routes/login.js')
    await untilFound(document, LOGIN)
    return document
  }

  it('auto: a finding that ESLint shows is shown once, the others stay', async () => {
    const document = await openLogin()
    eslint.publish(document.uri, findings(document).slice(0, 2).map(asEslint))
    await untilFound(document, LOGIN.slice(2))
    assert.equal(shown(document.uri).length, 3)
  })

  it('auto: what ESLint showed first is not added by us', async () => {
    const uri = (await openLogin()).uri
    const all = shown(uri).map(asEslint)
    await closeAll()
    eslint.publish(uri, all)
    const again = await open('src/routes/login.js')
    await replace(again, 'const router', '\nconst router')
    await until('the check', () => shown(uri).length === 3)
    assert.deepEqual(found(again), [])
  })

  it('auto: edits do not bring the finding back before ESLint has answered', async () => {
    const document = await openLogin()
    eslint.publish(document.uri, findings(document).map(asEslint))
    await untilFound(document, [])
    const seen = new Set<string>()
    const watching = setInterval(() => found(document).forEach((one) => seen.add(one)), 5)
    await replace(document, 'const router', '// one line more\nconst router')
    await replace(document, "'login attempt'", "'attempt'")
    await replace(document, 'return res.status(401)', 'fetch(req.query.url)\n    return res.status(401)')
    await untilFound(document, ['17:no-unvalidated-url'])
    await sleep(200)
    clearInterval(watching)
    assert.deepEqual([...seen], ['17:no-unvalidated-url'])
  })

  it('auto: when ESLint takes a finding back, ours is shown', async () => {
    const document = await openLogin()
    eslint.publish(document.uri, findings(document).map(asEslint))
    await untilFound(document, [])
    eslint.publish(document.uri, [])
    await untilFound(document, LOGIN)
  })

  it('auto: the repair is offered by ESLint only', async () => {
    const document = await openLogin()
    const refusal = findings(document)[1]
    assert.ok(refusal)
    const titles = async (): Promise<string[]> => (await actionsAt(document, refusal.range)).map(({ title }) => title)
    const offered = await titles()
    eslint.publish(document.uri, [asEslint(refusal)])
    await untilFound(document, [LOGIN[0] ?? '', LOGIN[2] ?? ''])
    assert.ok((await titles()).length < offered.length)
  })

  it('auto: an ESLint that is switched off owns nothing', async () => {
    const document = await openLogin()
    eslint.publish(document.uri, findings(document).map(asEslint))
    await untilFound(document, [])
    await configure('eslint.enable', false)
    await untilFound(document, LOGIN)
  })

  it('both: all are shown', async () => {
    await configure('logwright.eslintIntegration', 'both')
    const document = await openLogin()
    eslint.publish(document.uri, findings(document).map(asEslint))
    await until('six', () => shown(document.uri).length === 6)
    assert.deepEqual(found(document), LOGIN)
  })

  it('defer: everything is left to ESLint while it is at work', async () => {
    const document = await openLogin()
    await configure('logwright.eslintIntegration', 'defer')
    await untilFound(document, [])
    await configure('eslint.enable', false)
    await untilFound(document, LOGIN)
  })
})
