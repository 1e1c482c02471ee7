// What we say of other ways to redact is what the real libraries do: functions made of paths, patterns of log4js, the mask of tslog, and the
// logger that winston itself is.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { PassThrough, Writable } from 'node:stream'
import { memoryIo, openSession } from '@logwright/engine'
import winston from 'winston'

const SECRET = 'S3CRET'
const require = createRequire(import.meta.url)

/** A program, what is written of the secret, and where the library writes it. */
interface Program {
  readonly name: string
  readonly text: string
  readonly run: (program: string) => Promise<string>
  readonly dependencies?: Readonly<Record<string, string>>
}

/** What rules report in a program of a package that depends on what the program is run with. */
function reportsIn(text: string, dependencies: Readonly<Record<string, string>> = {}): readonly string[] {
  const manifest = JSON.stringify({ name: 'p', dependencies })
  const io = memoryIo({ '/p/login.js': text, '/p/package.json': manifest })
  const { findings } = openSession({ root: '/p', io, config: { file: null } }).check({ path: 'login.js', text })
  return findings.map(({ rule, messageId }) => `${rule}(${messageId})`)
}

/** Runs a program with libraries of ours in place of some. */
function execute(program: string, libraries: Readonly<Record<string, unknown>> = {}): void {
  const module = { exports: (_password: string): void => assert.fail('the program exports nothing') }
  const run = new Function('require', 'module', program) as (...given: unknown[]) => void
  run((name: string) => libraries[name] ?? (require(name) as unknown), module)
  module.exports(SECRET)
}

/** What `console.log` and `process.stdout.write` are given while a program runs, and soon after. */
async function printed(program: string, libraries: Readonly<Record<string, unknown>> = {}): Promise<string> {
  let output = ''
  const { log, warn } = console
  const { write } = process.stdout
  console.log = (...given: unknown[]) => void (output += given.map(String).join(' '))
  console.warn = () => undefined
  process.stdout.write = (chunk: string | Uint8Array) => {
    output += String(chunk)
    return true
  }
  try {
    execute(program, libraries)
    await new Promise((resolve) => setImmediate(resolve))
  } finally {
    Object.assign(console, { log, warn })
    process.stdout.write = write
  }
  return output
}

/** What winston's own logger and those that it makes write. */
async function writtenByWinston(program: string): Promise<string> {
  let output = ''
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      output += String(chunk)
      done()
    },
  })
  const toStream = (options: object): object => ({
    ...options,
    transports: [new winston.transports.Stream({ stream })],
  })
  const library = Object.assign(Object.create(winston) as object, {
    configure: (options: object) => winston.configure(toStream(options)),
    createLogger: (options: object) => winston.createLogger(toStream(options)),
  })
  execute(program, { winston: library })
  await new Promise((resolve) => new PassThrough().end(resolve))
  return output
}

const redacted = (library: string, paths: string, given: string): Program => ({
  name: `${library} ${paths} given ${given}`,
  run: printed,
  text: `const clean = require('${library}')({ paths: ${paths}, serialize: false })
module.exports = (password) => console.log(JSON.stringify(clean(${given})))`,
})

const withPattern = (pattern: string, token: string): Program => ({
  name: `log4js ${pattern} ${token}`,
  run: printed,
  text: `const log4js = require('log4js')
const layout = { type: 'pattern', pattern: '${pattern}', tokens: { t: ${token} } }
log4js.configure({ appenders: { out: { type: 'stdout', layout } }, categories: { default: { appenders: ['out'], level: 'info' } } })
const log = log4js.getLogger()
module.exports = (password) => log.info('login', password)`,
})

/** The versions that are run; both are called tslog by a program. */
const TSLOGS = [
  { name: 'tslog', range: '^4.11.0' },
  { name: 'tslog5', range: '^5.1.0' },
]

const ofTslog = (options: string, call: string): readonly Program[] =>
  TSLOGS.map(({ name, range }) => ({
    name: `tslog ${range} ${options} ${call}`,
    run: async (program) => printed(program, { tslog: (await import(name)) as unknown }),
    dependencies: { tslog: range },
    text: `const { Logger } = require('tslog')
const log = new Logger(${options})
module.exports = (password, id = 1) => log.info(${call})`,
  }))

const ofWinston = (logger: string): Program => ({
  name: `winston.configure, then ${logger}`,
  run: writtenByWinston,
  text: `const winston = require('winston')
const { format } = winston
const drop = format((info) => { delete info.password; return info })
winston.configure({ format: format.combine(drop(), format.json()) })
const log = ${logger}
module.exports = (password) => log.info('login', { password })`,
})

const PROGRAMS: readonly Program[] = [
  ...['fast-redact', '@pinojs/redact'].flatMap((library) => [
    redacted(library, "['password']", '{ password }'),
    redacted(library, "['user.password', '*.token']", '{ user: { id: 1, password } }'),
  ]),
  withPattern('%d %p %m%n', "() => 'x'"),
  withPattern('%d %p %x{t}%n', "() => 'x'"),
  withPattern('%d %p %x{t}%n', '(event) => event.data'),
  withPattern('%x{t} %m%n', "() => 'x'"),
  ...ofTslog("{ type: 'json' }", "'login', { password }"),
  ...ofTslog("{ type: 'json' }", '`login ${password}`'),
  ...ofTslog("{ type: 'json', maskValuesOfKeys: ['pin'] }", "'login', { password }"),
  ...ofTslog("{ type: 'json', maskValuesOfKeys: ['password'] }", "'login', { password }"),
  ...ofTslog("{ type: 'json', mask: { keys: ['password'] } }", "'login', { user: { password } }"),
  ...ofTslog("{ type: 'json', mask: { paths: ['password', '*.token'] } }", "'login', { password }"),
  ...ofTslog("{ type: 'json', mask: { paths: ['user.password', '*.token'] } }", "'login', { password }"),
  ...ofTslog("{ type: 'json', mask: { paths: ['*.password'] } }", "'login', { user: { password } }"),
  ofWinston('winston'),
  ofWinston('winston.createLogger({ format: format.json() })'),
]

describe('what redactors let through', () => {
  for (const { name, text, run, dependencies } of PROGRAMS)
    it(name, async () => {
      const output = await run(text)
      assert.notEqual(output, '', 'something is written')
      const isReported = reportsIn(text, dependencies).includes('no-sensitive-data-in-logs(reaches)')
      assert.equal(isReported, output.includes(SECRET), output)
    })

  for (const library of ['fast-redact', '@pinojs/redact'])
    it(`${library} hides nothing by a part of a key`, async () => {
      const { text, run } = redacted(library, "['pass*']", '{ password }')
      let output = ''
      try {
        output = await run(text)
      } catch (error) {
        assert.match(String(error), /path/i)
        output = SECRET
      }
      assert.ok(output.includes(SECRET))
      assert.deepEqual(
        reportsIn(text).filter((each) => each.startsWith('valid-redaction')),
        ['valid-redaction(never)'],
      )
    })
})
