// Settings: four places, merged; the project's own file wins, so that editor and command line agree.
import assert from 'node:assert/strict'
import { codesOf, LEAK, MODERN, serve, UNENCODED, until, type Served, type ServeOptions } from './served-folder'

const LEAKS = ['no-sensitive-data-in-logs']
const URLS = ['no-unvalidated-url']
const without = (key: 'configuration'): ServeOptions['capabilities'] => ({
  ...MODERN,
  workspace: { ...MODERN.workspace, [key]: false },
})

describe('settings', () => {
  let served: Served
  afterEach(async () => assert.equal(await served.stop(), 0))

  const codes = async (text: string, name = 'a.ts'): Promise<readonly unknown[]> =>
    codesOf(await served.client.diagnose(served.open(name, text)))

  for (const [form, initializationOptions] of [
    ['bare', { preset: 'strict' }],
    ['below the namespace', { logwright: { preset: 'strict' } }],
  ] as const) {
    it(`come from initializationOptions, ${form}`, async () => {
      served = await serve({ initializationOptions, capabilities: without('configuration') })
      assert.deepEqual(await codes(UNENCODED), URLS)
    })
  }

  it('come from workspace/configuration, before the first diagnostics', async () => {
    served = await serve({ configuration: () => ({ preset: 'strict' }) })
    assert.deepEqual(await codes(UNENCODED), URLS)
  })

  it('come from the payload of workspace/didChangeConfiguration', async () => {
    served = await serve({ capabilities: without('configuration') })
    assert.deepEqual(await codes(UNENCODED), [])
    const uri = served.uri('a.ts')
    const refreshes = (): number =>
      served.client.received.filter(({ method }) => method === 'workspace/diagnostic/refresh').length
    const before = refreshes()
    await served.client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { logwright: { preset: 'strict' } },
    })
    await until(() => refreshes() > before)
    assert.deepEqual(codesOf(await served.client.diagnose(uri)), URLS)
    await served.client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    assert.deepEqual(codesOf(await served.client.diagnose(uri)), [])
  })

  it("come from the project's file, which wins", async () => {
    const files = { 'logwright.config.json': '{ "preset": "strict" }' }
    served = await serve({ files, initializationOptions: { preset: 'recommended' } })
    assert.deepEqual(await codes(UNENCODED), URLS)
  })

  it('follow the file without being told, and leave rules out', async () => {
    served = await serve({ files: { 'logwright.config.json': '{}' } })
    const uri = served.open('a.ts', LEAK)
    assert.deepEqual(codesOf(await served.client.diagnose(uri)), LEAKS)
    served.write('logwright.config.json', '{ "rules": { "no-sensitive-data-in-logs": "off" } }')
    let last: readonly unknown[] = LEAKS
    while (last.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      last = codesOf(await served.client.diagnose(uri))
    }
  })

  it('follow a watched file at once', async () => {
    served = await serve({ files: { 'logwright.config.json': '{}' } })
    const uri = served.open('a.ts', LEAK)
    assert.deepEqual(codesOf(await served.client.diagnose(uri)), LEAKS)
    const registered = served.client.received.filter(({ method }) => method === 'client/registerCapability')
    assert.match(JSON.stringify(registered), /logwright\.config\.\{json,yaml,yml\}/)
    served.write('logwright.config.json', '{ "rules": { "no-sensitive-data-in-logs": "off" } }')
    await served.client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: served.uri('logwright.config.json'), type: 2 }],
    })
    assert.deepEqual(codesOf(await served.client.diagnose(uri)), [])
  })

  it('may be null, missing or of the wrong type', async () => {
    served = await serve({
      initializationOptions: { logwright: { preset: 7, enable: null } },
      configuration: () => null,
    })
    assert.deepEqual(await codes(LEAK), LEAKS)
    await served.client.connection.sendNotification('workspace/didChangeConfiguration', { settings: 'x' })
    assert.deepEqual(await codes(LEAK), LEAKS)
  })

  it('switch the server off', async () => {
    served = await serve({ configuration: () => ({ enable: false }) })
    assert.deepEqual(await codes(LEAK), [])
  })

  it('leave to ESLint what it reports already, in that mode only', async () => {
    const deferredRules = ['logwright/no-sensitive-data-in-logs']
    served = await serve({ configuration: () => ({ eslintIntegration: 'defer', deferredRules }) })
    assert.deepEqual(await codes(LEAK), [])
    await served.stop()
    served = await serve({ configuration: () => ({ eslintIntegration: 'auto', deferredRules }) })
    assert.deepEqual(await codes(LEAK), LEAKS)
  })

  it('show what is wrong in the file, and take it back', async () => {
    served = await serve({ files: { 'logwright.config.json': '{ "presett": "strict" }' } })
    const config = served.uri('logwright.config.json')
    await codes(LEAK)
    await until(() => served.pushed(config).length === 1)
    assert.match(String(served.pushed(config)[0]?.[0]?.message), /presett/)
    served.write('logwright.config.json', '{}')
    await served.client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: config, type: 2 }],
    })
    await codes(LEAK)
    assert.deepEqual(served.pushed(config).at(-1), [])
  })
})
