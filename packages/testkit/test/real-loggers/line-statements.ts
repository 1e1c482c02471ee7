// What the page of no-log-injection says of how loggers write, sentence by sentence, each with programs that are run with the real
// libraries and given a text with a line break.

/** A handler that logs `req.query.q`. */
export interface Line {
  readonly program: string
  /** Whether the text starts a line of its own in what is written. Logwright must say the same. */
  readonly forges: boolean
}

/** A sentence of the page. */
export interface LineStatement {
  readonly says: string
  readonly shown: readonly Line[]
}

/** The page. */
export const LINE_PAGE = 'packages/rules/src/no-log-injection/docs.md'

const handler = (head: string, text = 'req.query.q', log = 'log.info'): string =>
  `${head}\nmodule.exports = (_text, req, res) => {\n  ${log}('searched for ' + ${text})\n  res.end()\n}`

const CONSOLE = ''
const console = (text?: string): string => handler(CONSOLE, text, 'console.log')
const pino = handler("const log = require('pino')()")
const bunyan = handler("const log = require('bunyan').createLogger({ name: 'app' })")
const debug = handler(
  "const debug = require('debug')\ndebug.enable('app')\nconst log = debug('app')",
  'req.query.q',
  'log',
)
const log4js = handler(
  "const log4js = require('log4js')\nlog4js.configure({ appenders: { out: { type: 'stdout' } }, categories: { default: { appenders: ['out'], level: 'info' } } })\nconst log = log4js.getLogger()",
)
const winston = (format: string): string =>
  handler(`const winston = require('winston')\nconst log = winston.createLogger({ format: ${format} })`)

const forges = (program: string): Line => ({ program, forges: true })
const keeps = (program: string): Line => ({ program, forges: false })

/** All of them. */
export const LINE_STATEMENTS: readonly LineStatement[] = [
  {
    says: 'How a logger writes is part of its model: `console`, log4js and debug write lines, pino and bunyan JSON.',
    shown: [forges(console()), forges(log4js), forges(debug), keeps(pino), keeps(bunyan)],
  },
  {
    says: 'Of a winston logger the format is looked at: `simple`, `cli` and `printf` write lines, `json` does not, nor does a `printf` that calls `JSON.stringify`.',
    shown: [
      forges(winston('winston.format.simple()')),
      forges(winston('winston.format.cli()')),
      forges(winston('winston.format.printf((info) => `${info.level} ${info.message}`)')),
      keeps(winston('winston.format.json()')),
      keeps(winston('winston.format.printf((info) => `${info.level} ${JSON.stringify(info.message)}`)')),
    ],
  },
  {
    says: 'So every replacement counts that really takes out or escapes both `\\n` and `\\r`, and so does every check that refuses them.',
    shown: [
      keeps(console("req.query.q.replace(/[\\r\\n]/g, ' ')")),
      keeps(console("req.query.q.replace(/\\s+/g, '')")),
      keeps(console("req.query.q.replaceAll('\\n', '\\\\n').replaceAll('\\r', '\\\\r')")),
      keeps(console('encodeURIComponent(req.query.q)')),
      forges(console("req.query.q.replace(/\\r/g, '')")),
      forges(console("req.query.q.replace('x', '')")),
      keeps(console("(/^\\w+$/.test(req.query.q) ? req.query.q : 'something else')")),
    ],
  },
  {
    says: "So does what a parsed address is asked for (`new URL(req.url, base).searchParams.get('q')`), and what decodes one.",
    shown: [
      keeps(console('req.url')),
      keeps(console("new URL(req.url, 'http://localhost').search")),
      forges(console("new URL(req.url, 'http://localhost').searchParams.get('q')")),
      forges(console('decodeURIComponent(req.url)')),
    ],
  },
  {
    says: 'One suggestion puts `JSON.stringify(…)` around the piece: quotes come with it, and line breaks are written as `\\n`.',
    shown: [keeps(console('JSON.stringify(req.query.q)'))],
  },
]
