// Runs a program with the real library; what it writes is kept in memory.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { Writable } from 'node:stream'
import pino from 'pino'
import winston from 'winston'

type Options = Readonly<Record<string, unknown>>

interface Bunyan {
  readonly createLogger: (options: Options) => unknown
}

const bunyan = createRequire(import.meta.url)('bunyan') as Bunyan

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

/** What `module.exports(secret, request)` of a program writes to its log. */
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
  run((name: string) => libraries[name] ?? assert.fail(`no library ${name}`), module)
  const request = {
    method: 'GET',
    url: '/login',
    headers: { authorization: `Bearer ${secret}` },
    connection: { remoteAddress: '::1', remotePort: 1 },
  }
  module.exports(secret, request, {})
  return output
}
