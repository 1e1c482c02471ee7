// Folders: a session for each, files outside of any, unsaved documents, and folders that come and go.
import assert from 'node:assert/strict'
import { pathToFileURL } from 'node:url'
import { codesOf, LEAK, serve, UNENCODED, type Served } from './served-folder'

const LEAKS = ['no-sensitive-data-in-logs']
const URLS = ['no-unvalidated-url']

describe('workspaces', () => {
  let served: Served
  afterEach(async () => assert.equal(await served.stop(), 0))

  const codes = async (name: string, text: string): Promise<readonly unknown[]> =>
    codesOf(await served.client.diagnose(served.open(name, text)))

  it('have a session for each folder, the innermost for nested ones', async () => {
    served = await serve({
      files: { 'one/logwright.config.json': '{}', 'one/two/logwright.config.json': '{ "preset": "strict" }' },
      folders: ['one', 'one/two'],
    })
    assert.deepEqual(await codes('one/a.ts', UNENCODED), [])
    assert.deepEqual(await codes('one/two/a.ts', UNENCODED), URLS)
  })

  it('have settings for each folder', async () => {
    served = await serve({
      files: { 'one/x': '', 'two/x': '' },
      folders: ['one', 'two'],
      configuration: (scope) => ({ preset: scope?.endsWith('/two') === true ? 'strict' : 'recommended' }),
    })
    assert.deepEqual([await codes('one/a.ts', UNENCODED), await codes('two/a.ts', UNENCODED)], [[], URLS])
  })

  it('may be missing', async () => {
    served = await serve({ folders: null })
    assert.deepEqual(await codes('a.ts', LEAK), LEAKS)
  })

  it('do not hold every file: one outside is judged by its own project', async () => {
    served = await serve({
      files: {
        'inside/x': '',
        'outside/package.json': '{}',
        'outside/logwright.config.json': '{ "preset": "strict" }',
      },
      folders: ['inside'],
    })
    assert.deepEqual(await codes('outside/src/a.ts', UNENCODED), URLS)
  })

  it('take unsaved documents of no file', async () => {
    served = await serve()
    assert.deepEqual(await codes('untitled:Untitled-1', LEAK), LEAKS)
    assert.deepEqual(await codes('untitled:/some/where/new.ts', LEAK), LEAKS)
  })

  it('come and go', async () => {
    served = await serve({
      files: { 'one/x': '', 'two/logwright.config.json': '{ "preset": "strict" }' },
      folders: ['one'],
    })
    const folder = (name: string) => ({ uri: pathToFileURL(served.at(name)).href, name })
    const change = (added: readonly object[], removed: readonly object[]): Promise<void> =>
      served.client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } })
    await codes('one/a.ts', LEAK)
    await change([folder('two')], [folder('one')])
    assert.deepEqual(await codes('two/a.ts', UNENCODED), URLS)
    assert.deepEqual(await codes('one/a.ts', LEAK), LEAKS)
  })
})
