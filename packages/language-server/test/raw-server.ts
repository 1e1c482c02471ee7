// The server's process as bare bytes: for what a well-behaved client library would never send, or would hide.
import { spawn } from 'node:child_process'
import { freshBundle } from '@logwright/testkit/fresh-bundle'

/** A message of the server. */
export interface RawMessage {
  readonly id?: number | string | null
  readonly method?: string
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

/** The running process. */
export interface RawServer {
  readonly pid: number
  /** Sends bytes as they are. */
  readonly write: (text: string) => void
  /** Sends one message in a frame. */
  readonly send: (message: object) => void
  /** Messages so far; throws when standard output holds anything but frames. */
  readonly messages: () => readonly RawMessage[]
  readonly stderr: () => string
  readonly closeInput: () => void
  readonly ended: Promise<number | null>
}

/** Starts the built server. */
export async function startRaw(...args: readonly string[]): Promise<RawServer> {
  const entry = await freshBundle('language-server')
  const child = spawn(process.execPath, [entry, ...args], { stdio: 'pipe' })
  const written: { stdout: Buffer; stderr: string } = { stdout: Buffer.alloc(0), stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (written.stdout = Buffer.concat([written.stdout, chunk])))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (written.stderr += chunk))
  // The pipe of a server that has ended.
  child.stdin.on('error', (error: NodeJS.ErrnoException) => (written.stderr += `${error.code}\n`))
  const write = (text: string): void => void child.stdin.write(text)
  return {
    pid: child.pid ?? 0,
    write,
    send: (message) => write(frame(JSON.stringify({ jsonrpc: '2.0', ...message }))),
    messages: () => parseFrames(written.stdout),
    stderr: () => written.stderr,
    closeInput: () => child.stdin.end(),
    ended: new Promise((resolve) => child.on('close', resolve)),
  }
}

/** A body with its header. */
export function frame(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

function parseFrames(bytes: Buffer): readonly RawMessage[] {
  const messages: RawMessage[] = []
  let rest = bytes
  while (rest.length > 0) {
    const header = /^(?:Content-Length: (\d+)\r\n|Content-Type: [^\r]*\r\n)+\r\n/.exec(rest.toString('latin1'))
    if (!header) throw new Error(`not a frame: ${rest.subarray(0, 200).toString()}`)
    const end = header[0].length + Number(header[1])
    if (end > rest.length) break
    messages.push(JSON.parse(rest.subarray(header[0].length, end).toString('utf8')) as RawMessage)
    rest = rest.subarray(end)
  }
  return messages
}
