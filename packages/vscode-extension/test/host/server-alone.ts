// Starts the packed server by itself and asks it about one text, over the protocol.
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node'

const LAUNCH_TIMEOUT = 30_000

/** Answer to a pull of the diagnostics of `text`, by a server that sees nothing but its own folder and `root`. */
export async function diagnosticsOf(server: string, text: string, root: string): Promise<unknown> {
  const env = { PATH: process.env['PATH'] }
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: root, env, timeout: LAUNCH_TIMEOUT })
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  connection.onRequest('workspace/configuration', () => [])
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  try {
    const uri = pathToFileURL(`${root}/app.js`).href
    const capabilities = { textDocument: { diagnostic: { dynamicRegistration: false } } }
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(root).href,
      capabilities,
    })
    await connection.sendNotification('initialized', {})
    const textDocument = { uri, languageId: 'javascript', version: 1, text }
    await connection.sendNotification('textDocument/didOpen', { textDocument })
    const answer: unknown = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
    await connection.sendRequest('shutdown')
    await connection.sendNotification('exit')
    return answer
  } finally {
    connection.dispose()
    child.kill()
  }
}
