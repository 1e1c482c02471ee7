// The protocol itself: one answer for each request, nothing but frames on standard output, and clean ends.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { frame, startRaw, type RawServer } from './raw-server'
import { LEAK, MODERN, until } from './served-folder'

const URI = 'file:///nowhere/a.ts'
/** Nothing that the server would have to be answered. */
const CAPABILITIES = { textDocument: MODERN.textDocument, window: MODERN.window }
const INITIALIZE = {
  id: 0,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: CAPABILITIES },
}
const OPEN = {
  method: 'textDocument/didOpen',
  params: { textDocument: { uri: URI, languageId: 'typescript', version: 1, text: LEAK } },
}
const PULL = { method: 'textDocument/diagnostic', params: { textDocument: { uri: URI } } }

/** What stands where a frame should begin. */
const BROKEN_FRAMES = [
  'Content-Length: many\r\n\r\n{}',
  'Content-Type: text\r\n\r\n{}',
  'no header at all\r\n\r\n',
  '{"jsonrpc":"2.0","method":"initialized","params":{}}\n',
  'x'.repeat(10_000),
]

async function ready(): Promise<RawServer> {
  const server = await startRaw('--stdio')
  server.send(INITIALIZE)
  server.send({ method: 'initialized', params: {} })
  await until(() => server.messages().some(({ id }) => id === 0))
  return server
}

async function end(server: RawServer): Promise<number | null> {
  server.send({ id: 'end', method: 'shutdown' })
  await until(() => server.messages().some(({ id }) => id === 'end'))
  server.send({ method: 'exit' })
  return server.ended
}

describe('protocol', () => {
  it('has one answer for each request, whatever it asks', async () => {
    const server = await ready()
    server.send(OPEN)
    const position = { line: 3, character: 22 }
    const textDocument = { uri: URI }
    const requests: readonly { readonly method: string; readonly params?: unknown }[] = [
      PULL,
      { method: 'textDocument/diagnostic', params: { textDocument: { uri: 'file:///none.ts' } } },
      { method: 'textDocument/diagnostic', params: null },
      { method: 'textDocument/hover', params: { textDocument, position } },
      { method: 'textDocument/hover', params: { textDocument, position: { line: -1, character: 1e9 } } },
      { method: 'textDocument/hover', params: {} },
      {
        method: 'textDocument/codeAction',
        params: { textDocument, range: { start: position, end: position }, context: {} },
      },
      { method: 'textDocument/codeAction', params: { textDocument } },
      { method: 'codeAction/resolve', params: { title: 'x', data: { plan: 7 } } },
      {
        method: 'codeAction/resolve',
        params: { title: 'x', data: { uri: URI, version: 1, plan: { kind: 'fix', finding: 99, fix: 0 } } },
      },
      { method: 'workspace/executeCommand', params: { command: 'rm', arguments: ['-rf'] } },
      { method: 'textDocument/rename', params: {} },
      { method: 'no/such/method' },
    ]
    for (let round = 0; round < 5; round++)
      requests.forEach((request, index) => {
        const id = 1 + round * 100 + index
        server.send({ id, ...request })
        if (round % 2 === 1) server.send({ method: '$/cancelRequest', params: { id } })
      })
    assert.equal(await end(server), 0)
    const answers = server.messages().filter(({ method }) => method === undefined)
    const ids = answers.map(({ id }) => id).sort()
    const sent = requests.flatMap((_, index) => [0, 1, 2, 3, 4].map((round) => 1 + round * 100 + index))
    assert.deepEqual(ids, [0, ...sent, 'end'].sort())
    const pulls = answers.filter(({ id }) => typeof id === 'number' && (id - 1) % 100 === 0 && id > 0)
    assert.deepEqual(
      pulls.map(({ error }) => error),
      pulls.map(() => undefined),
    )
  })

  it('survives notifications that make no sense', async () => {
    const server = await ready()
    for (const params of [null, {}, { textDocument: null }, { textDocument: { uri: 7 }, contentChanges: 'x' }])
      for (const name of ['didOpen', 'didChange', 'didSave', 'didClose'])
        server.send({ method: `textDocument/${name}`, params })
    server.send({ method: 'workspace/didChangeWatchedFiles', params: { changes: [{}] } })
    server.send({ method: 'workspace/didChangeConfiguration', params: null })
    server.send(OPEN)
    server.send({
      method: 'textDocument/didChange',
      params: {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [
          { range: { start: { line: 900, character: 9 }, end: { line: 7000, character: 0 } }, text: '\n' },
        ],
      },
    })
    server.send({ id: 1, ...PULL })
    assert.equal(await end(server), 0)
    const answer = server.messages().find(({ id }) => id === 1)
    assert.match(JSON.stringify(answer?.result), /'password' reaches/)
  })

  it('goes on after a body that is no JSON', async () => {
    const server = await ready()
    server.write(frame('{ "jsonrpc": '))
    server.write(frame('[]'))
    server.write(frame('"text"'))
    server.send(OPEN)
    server.send({ id: 1, ...PULL })
    assert.equal(await end(server), 0)
    assert.match(JSON.stringify(server.messages().find(({ id }) => id === 1)?.result), /'password' reaches/)
  })

  it('goes on with the next message after a header that is broken', async () => {
    const server = await ready()
    server.send(OPEN)
    for (const [id, broken] of BROKEN_FRAMES.entries()) {
      server.write(broken)
      server.send({ id: id + 1, ...PULL })
    }
    assert.equal(await end(server), 0)
    for (const id of BROKEN_FRAMES.keys()) {
      const answer = server.messages().find((message) => message.id === id + 1)
      assert.match(JSON.stringify(answer?.result), /'password' reaches/, BROKEN_FRAMES[id]?.slice(0, 50))
    }
    assert.match(server.stderr(), /bytes of the input are no message/)
  })

  it('reads messages that arrive byte by byte', async () => {
    const server = await ready()
    server.send(OPEN)
    for (const byte of frame(JSON.stringify({ jsonrpc: '2.0', id: 1, ...PULL }))) {
      server.write(byte)
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.equal(await end(server), 0)
    assert.equal(server.messages().filter(({ id }) => id === 1).length, 1)
    assert.equal(server.stderr(), '')
  })

  it('ends when a header is broken and the client hangs up, without a word that is no frame', async () => {
    for (const header of [
      'Content-Length: many\r\n\r\n{}',
      'Content-Type: text\r\n\r\n{}',
      'no header at all\r\n\r\n',
    ]) {
      const server = await ready()
      server.write(header)
      server.closeInput()
      assert.equal(await server.ended, 1)
      assert.deepEqual(
        server.messages().flatMap(({ id }) => id ?? []),
        [0],
      )
    }
  })

  it('tells once what is wrong with a tsconfig.json', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'notes-'))
    writeFileSync(join(folder, 'tsconfig.json'), '{ "extends": "not-installed/base.json" }')
    const server = await ready()
    for (const name of ['a', 'b']) {
      const uri = pathToFileURL(join(folder, `${name}.ts`)).href
      const text = `import { help } from './help'\nhelp()\n${LEAK}`
      server.send({ ...OPEN, params: { textDocument: { uri, languageId: 'typescript', version: 1, text } } })
      server.send({ id: name, method: 'textDocument/diagnostic', params: { textDocument: { uri } } })
    }
    assert.equal(await end(server), 0)
    rmSync(folder, { recursive: true })
    const told = server.messages().filter((message) => JSON.stringify(message).includes('not-installed'))
    assert.deepEqual(
      told.map(({ method }) => method),
      ['window/logMessage'],
    )
  })

  it('tells once with which preset and configuration a folder is checked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'told-'))
    const config = join(folder, 'logwright.config.yml')
    writeFileSync(config, 'preset: strict\nrules: { require-error-log: off }\n')
    const server = await ready()
    for (const name of ['a', 'b']) {
      const uri = pathToFileURL(join(folder, `${name}.ts`)).href
      server.send({ ...OPEN, params: { textDocument: { uri, languageId: 'typescript', version: 1, text: LEAK } } })
      server.send({ id: name, method: 'textDocument/diagnostic', params: { textDocument: { uri } } })
    }
    assert.equal(await end(server), 0)
    rmSync(folder, { recursive: true })
    const told = server.messages().flatMap(({ method, params }) => (method === 'window/logMessage' ? [params] : []))
    assert.equal(told.length, 1)
    const { message } = told[0] as { readonly message: string }
    assert.match(
      message,
      /^Checks .*: preset strict, \d+ rules, configuration .*logwright\.config\.yml\. Logwright \d+\./,
    )
  })

  it('ends with an error when the client is gone or says exit too early', async () => {
    const [closed, exited] = [await ready(), await ready()]
    closed.closeInput()
    exited.send({ method: 'exit' })
    assert.deepEqual([await closed.ended, await exited.ended], [1, 1])
  })

  it('ends when the process that started it is gone', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const server = await startRaw('--stdio')
    server.send({ ...INITIALIZE, params: { ...INITIALIZE.params, processId: parent.pid } })
    await until(() => server.messages().length === 1)
    parent.kill('SIGKILL')
    assert.equal(await server.ended, 1)
  })

  it('prints version and usage, and nothing else without a transport', async () => {
    const printed = async (...args: readonly string[]): Promise<readonly unknown[]> => {
      const server = await startRaw(...args)
      server.closeInput()
      const code = await server.ended
      return [code, server.stderr()]
    }
    assert.deepEqual(
      [await printed('--version'), await printed('--help')],
      [
        [0, ''],
        [0, ''],
      ],
    )
    const [code, usage] = await printed()
    assert.equal(code, 2)
    assert.match(String(usage), /^Usage: logwright-language-server --stdio/)
  })
})
