// Runs a program with the real library; what it writes is kept in memory.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { Writable } from 'node:stream'
import { format } from 'node:util'
import pino from 'pino'
import winston from 'winston'

type Options = Readonly<Record<string, unknown>>

interface Bunyan {
  readonly createLogger: (options: Options) => unknown
}

const require = createRequire(import.meta.url)
const bunyan = require('bunyan') as Bunyan

/** The libraries, each with its destination replaced; everything else is theirs. */
function librariesTo(stream: Writable): Readonly<Record<string, unknown>> {
  return {
    pino: Object.assign((options: Options) => pino(options, stream), pino),
    winston: Object.assign(Object.create(winston) as object, {
      createLogger: (options: Options) =>
        winston.createLogger({ ...options, transports: [new winston.transports.Stream({ stream })] }),
    }),
    bunyan: {
      ...bunyan,
      createLogger: (options: Options) => bunyan.createLogger({ ...options, streams: [{ stream }] }),
    },
  }
}

/** What `module.exports(secret, request)` of a program writes to its log, or prints. */
export function outputOf(program: string, secret: string): string {
  let output = ''
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      output += String(chunk)
      done()
    },
  })
  const libraries = librariesTo(stream)
  const module = { exports: (..._given: unknown[]): void => assert.fail('the program exports nothing') }
  const run = new Function('require', 'module', program) as (...given: unknown[]) => void
  const request = {
    method: 'GET',
    // A text with a line break is sent in the query, too, encoded as clients do.
    url: secret.includes('\n') ? `/login?q=${encodeURIComponent(secret)}` : '/login',
    headers: { authorization: `Bearer ${secret}`, cookie: `sid=${secret}` },
    query: { q: secret },
    connection: { remoteAddress: '::1', remotePort: 1 },
  }
  printing(
    (text) => (output += text),
    () => {
      run((name: string) => libraries[name] ?? require(name), module)
      module.exports(secret, request, { end: () => undefined })
    },
  )
  return output
}

/** Runs something; what it prints is given to `print` in place. */
function printing(print: (text: string) => void, run: () => void): void {
  const { log } = console
  const outputs = [process.stdout, process.stderr]
  const writes = outputs.map(({ write }) => write)
  console.log = (...given: unknown[]) => print(`${format(...given)}\n`)
  for (const each of outputs) each.write = (chunk: string | Uint8Array) => (print(String(chunk)), true)
  try {
    run()
  } finally {
    console.log = log
    outputs.forEach((each, i) => (each.write = writes[i] ?? each.write))
  }
}
