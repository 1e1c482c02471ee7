// What README and the pages say about redaction, sentence by sentence, each with what shows it: programs that are run with the real
// libraries, a test that runs others, or, where it is said what Logwright believes, a fixture.

/** A program, run with a text that no log should have. */
export interface Shown {
  readonly program: string
  /** Whether the library writes the text. Logwright must say the same of it. */
  readonly writes: boolean
  /** What `valid-redaction` must say. */
  readonly fault?: string
}

/** A sentence of a page. */
export interface Statement {
  readonly page: string
  readonly says: string
  readonly shown?: readonly Shown[]
  /** Tests (`file: name`) and fixtures (paths below test-fixtures) that show it. */
  readonly by?: readonly string[]
}

const PINO = "const pino = require('pino')\n"
const WINSTON =
  "const winston = require('winston')\nconst { format } = winston\nconst drop = format((info) => { delete info.password; return info })\n"
const BUNYAN = "const bunyan = require('bunyan')\n"

const pino = (options: string, call: string): string =>
  `${PINO}const log = pino(${options})\nmodule.exports = (password, req) => ${call}`
const winston = (formats: string, call: string): string =>
  `${WINSTON}const log = winston.createLogger({ format: format.combine(${formats}) })\nmodule.exports = (password) => ${call}`
const bunyan = (serializers: string, call: string): string =>
  `${BUNYAN}const log = bunyan.createLogger({ name: 'app', serializers: ${serializers} })\nmodule.exports = (password, req) => ${call}`

const LISTED = (names: string): string =>
  `format((info) => { for (const key of Object.keys(info)) if (${names}.includes(key)) info[key] = '***'; return info })()`

const written = (program: string, fault?: string): Shown => ({ program, writes: true, ...(fault && { fault }) })
const hidden = (program: string): Shown => ({ program, writes: false })

const README = 'README.md'
const SENSITIVE = 'packages/rules/src/no-sensitive-data-in-logs/docs.md'
const VALID = 'packages/rules/src/valid-redaction/docs.md'
const CONFIGURATION = 'docs/configuration.md'
const REDACTORS = 'packages/testkit/test/real-redactors.test.ts'
const LOGGERS = 'packages/testkit/test/real-loggers.test.ts'
const RULES = 'rules/no-sensitive-data-in-logs'
const OF_VALID = 'rules/valid-redaction'

const IN_RECORD = "log.info({ password }, 'login')"

/** All of them. */
export const STATEMENTS: readonly Statement[] = [
  {
    page: README,
    says: '**Secrets in logs.** By name, by flow and by the shape of what is logged, with the redaction of that very logger taken into account:',
    shown: [
      hidden(pino("{ redact: ['password'] }", IN_RECORD)),
      written(`${PINO}pino({ redact: ['password'] })\nconst log = pino()\nmodule.exports = (password) => ${IN_RECORD}`),
      hidden(winston('drop(), format.json()', "log.info('login', { password })")),
      hidden(bunyan("{ password: () => '***' }", IN_RECORD)),
    ],
  },
  {
    page: CONFIGURATION,
    says: 'Then `@acme/logger` is known to be a pino with these paths redacted, and a helper that drops the error is known to drop it.',
    by: [`${RULES}/logger-made-in-another-file-redacts`],
  },
  {
    page: SENSITIVE,
    says: 'Lengths, counts, truth values, ids, types and names of secrets, constants, masked and hashed values are not reported, nor are fields that this very logger redacts.',
    shown: [
      hidden(pino("{ redact: ['password'] }", IN_RECORD)),
      hidden(pino('{}', "log.info({ passwordLength: password.length, hasPassword: password !== '' }, 'login')")),
      hidden(
        pino(
          '{}',
          "log.info({ password: require('node:crypto').createHash('sha256').update(password).digest('hex') })",
        ),
      ),
      hidden(pino('{}', "log.info({ password: '*'.repeat(password.length) }, 'login')")),
      written(pino('{}', IN_RECORD)),
    ],
  },
  {
    page: SENSITIVE,
    says: 'What a logger hides is read from its configuration as the logger runs it.',
    by: [`${LOGGERS}: what loggers write`],
  },
  {
    page: SENSITIVE,
    says: 'A path of pino names one place of the record; a serializer is run on the field of its own name; formats of winston run in their order, and those behind the one that writes the line change nothing:',
    shown: [
      hidden(pino("{ redact: ['user.password'] }", "log.info({ user: { password } }, 'login')")),
      written(pino("{ redact: ['user.password'] }", IN_RECORD), 'elsewhere'),
      hidden(pino("{ serializers: { password: () => '***' } }", IN_RECORD)),
      written(pino("{ serializers: { password: () => '***' } }", "log.info({ user: { password } }, 'login')")),
      hidden(bunyan("{ password: () => '***' }", IN_RECORD)),
      written(bunyan("{ password: () => '***' }", "log.info({ a: { password } }, 'login')")),
      hidden(winston('drop(), format.json()', "log.info('login', { password })")),
      written(winston('format.json(), drop()', "log.info('login', { password })"), 'late'),
    ],
  },
  {
    page: SENSITIVE,
    says: 'A redaction that is configured in a way that cannot be read is believed to redact everything: paths that something puts together, a format or serializer that hands the record to a function of another file, or asks for names by a pattern, a hook of the logger.',
    by: [
      `${RULES}/format-of-another-file`,
      `${RULES}/names-that-a-function-lets-through.js`,
      `${OF_VALID}/paths-of-elsewhere.js`,
    ],
  },
  {
    page: SENSITIVE,
    says: 'A list of paths is read in the file that exports it.',
    by: [`${RULES}/paths-of-another-file`],
  },
  {
    page: SENSITIVE,
    says: 'Redaction of a password says nothing of headers.',
    shown: [
      written(pino("{ redact: ['password', '*.password'] }", 'log.info({ headers: req.headers })')),
      hidden(pino("{ redact: ['headers'] }", 'log.info({ headers: req.headers })')),
    ],
  },
  {
    page: SENSITIVE,
    says: 'A format that holds keys against a list of names (`NAMES.includes(key)`) hides those and no others, deeper in the record only where it calls itself.',
    shown: [
      hidden(winston(`${LISTED("['password']")}, format.json()`, "log.info('login', { password })")),
      written(winston(`${LISTED("['token']")}, format.json()`, "log.info('login', { password })")),
      written(winston(`${LISTED("['password']")}, format.json()`, "log.info('login', { user: { password } })")),
    ],
    by: [`${RULES}/names-in-a-list-of-a-format.js`],
  },
  {
    page: SENSITIVE,
    says: 'A replacer of `JSON.stringify` hides what it gives something else for; the result of a check that failed (`!result.success`) holds no data.',
    shown: [
      hidden(
        pino('{}', "log.info(JSON.stringify({ password }, (key, value) => (key === 'password' ? '***' : value)))"),
      ),
      written(pino('{}', "log.info(JSON.stringify({ password }, (key, value) => (key === 'token' ? '***' : value)))")),
      written(pino('{}', 'log.info(JSON.stringify({ password }, (key, value) => value))')),
    ],
  },
  {
    page: SENSITIVE,
    says: 'A function made by `fast-redact` or `@pinojs/redact` is believed to hide whatever is secret in what it is given; its paths are looked at by [valid-redaction](valid-redaction.md).',
    by: [`${REDACTORS}: what redactors let through`, `${RULES}/redacted-by-a-function-of-paths.js`],
  },
  {
    page: SENSITIVE,
    says: 'The key `password` is masked by tslog where nothing is said, up to its version 4; where package.json does not tell the version (`>=4`), a record with it is only likely to leak.',
    by: [`${REDACTORS}: what redactors let through`, `${RULES}/default-mask-of-tslog-unknown.ts`],
  },
  {
    page: SENSITIVE,
    says: 'What a server, `Sentry.init` or a layout of log4js hides is believed to hold in the whole package, whichever of several it is.',
    by: [
      `${RULES}/redacted-by-the-server-of-the-request.ts`,
      `${RULES}/sentry-scrubs-everything`,
      `${RULES}/layout-of-log4js-that-masks.js`,
    ],
  },
  {
    page: SENSITIVE,
    says: 'Where the logger lists paths that it hides, another one adds the path; it changes what the logger writes everywhere.',
    by: ['packages/testkit/test/redaction-statements.test.ts: add the path to the list'],
  },
  {
    page: SENSITIVE,
    says: "One replaces the property's value by `'[REDACTED]'`, the other takes the property out of the record.",
    by: ['packages/testkit/test/redaction-statements.test.ts: take the secret out of the record'],
  },
  {
    page: VALID,
    says: 'Reports paths in the redaction of a logger that hide nothing, that miss what is logged, and credentials left out beside one that is hidden.',
    shown: [
      written(pino("{ redact: [' password'] }", IN_RECORD), 'never'),
      written(pino("{ redact: ['pasword'] }", IN_RECORD), 'elsewhere'),
      written(winston('drop(), format.json()', "log.info('login', { user: { password } })"), 'elsewhere'),
      written(pino("{ redact: ['req.headers.authorization'] }", "log.info({ req }, 'request')"), 'sibling'),
      hidden(pino("{ redact: ['password'] }", IN_RECORD)),
    ],
  },
  {
    page: VALID,
    says: '`sibling`: of the headers `authorization` and `cookie` of a logged request (`req`, `request`, `event`) only one is hidden.',
    shown: [
      written(pino("{ redact: ['req.headers.cookie'] }", "log.info({ req }, 'request')"), 'sibling'),
      written(pino("{ redact: ['req.headers.authorization'] }", "log.info({ req }, 'request')"), 'sibling'),
    ],
  },
  {
    page: VALID,
    says: 'Where nothing says that this logger writes requests, or where some of its options come from elsewhere, that is only likely, and reported from the preset `strict` on; so are the cookies that an answer sets (`res.headers["set-cookie"]`), where a log of all requests hides those of requests.',
    by: [`${OF_VALID}/access-log.ts`, `${OF_VALID}/cookies-of-the-answer.ts`],
  },
  {
    page: VALID,
    says: 'Of the error of an HTTP client (`err.config`) the answer and the request hold the same headers; the address of a request holds what its `query` does.',
    shown: [
      // As axios 1.21 makes it.
      written(
        pino(
          "{ redact: ['err.config'] }",
          "{ const config = { headers: { Authorization: password } }; log.error({ err: Object.assign(new Error('x'), { config, response: { config } }) }, 'failed') }",
        ),
        'sibling',
      ),
    ],
    by: [`${OF_VALID}/error-of-a-client.js`, `${OF_VALID}/parameter-of-an-address.js`],
  },
  {
    page: VALID,
    says: 'A path with a typing mistake looks like protection and is none, and nobody sees it: the log has the secret, the code has the redaction.',
    shown: [written(pino("{ redact: ['pasword'] }", IN_RECORD), 'elsewhere')],
  },
  {
    page: VALID,
    says: "Paths of pino, of what is built on it and of `fast-redact` are read, formats of winston and serializers of bunyan; functions of one's own are believed.",
    shown: [
      written(pino("{ redact: ['**.password'] }", IN_RECORD), 'never'),
      written(winston('format.json(), drop()', "log.info('login', { password })"), 'late'),
      written(bunyan("{ 'user.password': () => '***' }", "log.info({ user: { password } }, 'login')"), 'never'),
    ],
    by: [`${OF_VALID}/function-of-paths.js`, `${OF_VALID}/own-serializer.js`],
  },
  {
    page: VALID,
    says: 'A list in another place than the call that makes the logger is known by its name, in which `redact` stands (`redactPaths`, `{ redact: { paths } }`).',
    by: [`${OF_VALID}/list-in-its-own-file.ts`, `${OF_VALID}/list-under-another-name.js`],
  },
  {
    page: VALID,
    says: 'What other files log past the redaction is reported there, by [no-sensitive-data-in-logs](no-sensitive-data-in-logs.md).',
    by: [`${RULES}/logger-made-in-another-file-redacts-another-key`],
  },
  {
    page: VALID,
    says: 'Only names of headers and headers left out are reported there.',
    by: [`${OF_VALID}/list-in-its-own-file.ts`],
  },
  {
    page: VALID,
    says: 'With a serializer that writes headers they are.',
    shown: [
      written(
        pino(
          "{ redact: ['req.headers.authorization'], serializers: { req: pino.stdSerializers.req } }",
          "log.info({ req }, 'request')",
        ),
        'sibling',
      ),
    ],
    by: [`${OF_VALID}/serializer-that-keeps-headers.js`],
  },
  {
    page: VALID,
    says: "A serializer of requests, or a formatter of records, is believed to hide headers, unless it is the library's own, or hands on what it is given: all of it, but for members that it names, or in a function whose text has no word of hiding or of what is hidden, nor has one of the same file that it calls.",
    shown: [
      written(
        pino(
          "{ redact: ['req.headers.authorization'], formatters: { log: (record) => record } }",
          "log.info({ req }, 'request')",
        ),
        'sibling',
      ),
    ],
    by: [
      `${OF_VALID}/own-serializer.js`,
      `${OF_VALID}/formatter-hands-the-record-on.js`,
      `${OF_VALID}/formatter-that-hides.js`,
      `${OF_VALID}/formatter-calls-one-that-hides.js`,
    ],
  },
  {
    page: VALID,
    says: "`malformed`: the logger throws when it is made (`''`, `a..b`, `a[`, a text in place of the list);",
    by: [`${LOGGERS}: pino refuses`],
  },
  {
    page: VALID,
    says: '`never`: no key can be called so: a request header in capitals, white space around the path, a pattern, `*` as a part of a key, `**`, a path where bunyan wants the name of a field.',
    shown: [written(bunyan("{ 'user.password': () => '***' }", "log.info({ user: { password } }, 'login')"), 'never')],
    by: [`${LOGGERS}: hides nothing`],
  },
  {
    page: VALID,
    says: "So is a list where the library asks for none: in the fields of a child logger, in the options of pino-pretty, in those of `createLogger` of bunyan and winston, beside Fastify's `logger`; and a header of a request that a function of Sentry takes out in capitals;",
    shown: [
      written(
        `${PINO}const log = pino().child({ redact: ['password'] })\nmodule.exports = (password) => ${IN_RECORD}`,
        'never',
      ),
      written(
        `${BUNYAN}const log = bunyan.createLogger({ name: 'app', redact: ['password'] })\nmodule.exports = (password) => ${IN_RECORD}`,
        'never',
      ),
      written(
        `${WINSTON}const log = winston.createLogger({ redact: ['password'], format: format.json() })\nmodule.exports = (password) => log.info('login', { password })`,
        'never',
      ),
    ],
    by: [`${OF_VALID}/option-that-is-none.js`, `${OF_VALID}/header-of-an-event.js`],
  },
  {
    page: VALID,
    says: '`elsewhere`: a secret is logged under the same key in another place of the record, in another spelling, or but for one letter; of a format of winston that takes out a field of the record itself: deeper in it;',
    shown: [
      written(pino("{ redact: ['user.password'] }", IN_RECORD), 'elsewhere'),
      written(pino("{ redact: ['Password'] }", IN_RECORD), 'elsewhere'),
      written(pino("{ redact: ['pasword'] }", IN_RECORD), 'elsewhere'),
    ],
  },
  {
    page: VALID,
    says: '`late`: a format of winston takes a field out behind the format that writes the line;',
    shown: [written(winston('format.json(), drop()', "log.info('login', { password })"), 'late')],
  },
]
