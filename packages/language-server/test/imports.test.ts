// Findings that another file decides: unsaved text counts, and the importer is looked at again when it changes.
import assert from 'node:assert/strict'
import { codesOf, OLD, serve, until, type Served } from './served-folder'

const CALLER = "import { audit } from './audit'\nexport function login(password: string) {\n  audit({ password })\n}\n"
const HARMLESS = 'export function audit(entry: object): void {\n  void entry\n}\n'
const LOGS =
  "import pino from 'pino'\nconst log = pino()\nexport function audit(entry: object): void {\n  log.info(entry)\n}\n"
const RULE = ['no-sensitive-data-in-logs']

describe('imports', () => {
  let served: Served
  afterEach(async () => assert.equal(await served.stop(), 0))

  const refreshes = (): number =>
    served.client.received.filter(({ method }) => method === 'workspace/diagnostic/refresh').length

  it('count as they stand in the editor, and their importers are pulled again', async () => {
    served = await serve({ files: { 'audit.ts': HARMLESS } })
    const caller = served.open('caller.ts', CALLER)
    assert.deepEqual(await served.client.diagnose(caller), [])
    const before = refreshes()
    const audit = served.open('audit.ts', LOGS)
    await until(() => refreshes() > before)
    assert.deepEqual(codesOf(await served.client.diagnose(caller)), RULE)
    served.client.change(audit, 2, [{ text: HARMLESS }])
    assert.deepEqual(await served.client.diagnose(caller), [])
    served.client.change(audit, 3, [{ text: LOGS }])
    assert.deepEqual(codesOf(await served.client.diagnose(caller)), RULE)
    served.client.close(audit)
    assert.deepEqual(await served.client.diagnose(caller), [])
  })

  it('hold steps of the way, each in its own file', async () => {
    served = await serve({ files: { 'audit.ts': LOGS } })
    const [found] = await served.client.diagnose(served.open('caller.ts', CALLER))
    const steps = found?.relatedInformation?.map(({ message, location }) => [
      message,
      location.uri,
      location.range.start,
    ])
    assert.deepEqual(steps, [
      ['1/2 comes from here', served.uri('caller.ts'), { line: 2, character: 10 }],
      ['2/2 is logged in audit.ts', served.uri('audit.ts'), { line: 2, character: 16 }],
    ])
  })

  it('are pushed anew to clients that cannot pull', async () => {
    served = await serve({ files: { 'audit.ts': HARMLESS }, capabilities: OLD })
    const caller = served.open('caller.ts', CALLER)
    await until(() => served.pushed(caller).length === 1)
    served.open('audit.ts', LOGS)
    await until(() => codesOf(served.pushed(caller).at(-1) ?? []).length === 1)
  })

  it('that change on disk are told by the watching client', async () => {
    served = await serve({ files: { 'audit.ts': HARMLESS } })
    const caller = served.open('caller.ts', CALLER)
    assert.deepEqual(await served.client.diagnose(caller), [])
    const before = refreshes()
    served.write('audit.ts', LOGS)
    await served.client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: served.uri('audit.ts'), type: 2 }],
    })
    await until(() => refreshes() > before)
    assert.deepEqual(codesOf(await served.client.diagnose(caller)), RULE)
  })

  it('keep what is known while they are half typed', async () => {
    served = await serve({ files: { 'audit.ts': LOGS } })
    const caller = served.open('caller.ts', CALLER)
    const audit = served.open('audit.ts', LOGS)
    assert.deepEqual(codesOf(await served.client.diagnose(caller)), RULE)
    served.client.change(audit, 2, [{ text: `${LOGS}export function (` }])
    assert.deepEqual(codesOf(await served.client.diagnose(caller)), RULE)
  })
})
