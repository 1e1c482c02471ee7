// Small programs that log a secret: each configuration of a logger with each way of giving it the secret.

/** A library, with what is written in place of `OPTIONS` and `LOG`. */
export interface LoggerPrograms {
  readonly library: 'pino' | 'winston' | 'bunyan'
  /** Lines before the logger is made. */
  readonly head: string
  readonly make: (options: string) => string
  /** Options, by what they do. */
  readonly options: readonly string[]
  /** Calls that are given `password`, `user` (`{ id, password }`), `users` (a list of one) or `req`. */
  readonly calls: readonly string[]
}

const PINO: LoggerPrograms = {
  library: 'pino',
  head: "const pino = require('pino')",
  make: (options) => `pino(${options})`,
  options: [
    '{}',
    "{ redact: ['password'] }",
    "{ redact: ['Password'] }",
    "{ redact: [' password'] }",
    "{ redact: ['*.password'] }",
    "{ redact: ['password', '*.password'] }",
    "{ redact: ['user'] }",
    "{ redact: ['user.password'] }",
    "{ redact: ['user.*'] }",
    "{ redact: ['*'] }",
    "{ redact: ['*.*'] }",
    "{ redact: ['**.password'] }",
    "{ redact: ['pass*'] }",
    "{ redact: ['users[*].password'] }",
    "{ redact: ['users.*.password'] }",
    `{ redact: ['["password"]', 'a["user"].password'] }`,
    "{ redact: { paths: ['password', 'user.password'], remove: true } }",
    "{ redact: { paths: ['password', 'user.password'], censor: '[gone]' } }",
    "{ redact: { paths: ['password', 'user.password'], censor: () => '***' } }",
    "{ redact: { paths: ['password', 'user.password'], censor: (value) => value } }",
    '{ serializers: { user: (user) => ({ id: user.id }) } }',
    '{ serializers: { user: (user) => user } }',
    "{ serializers: { user: (user) => ({ ...user, password: '***' }) } }",
    '{ serializers: { user: ({ password, ...rest }) => rest } }',
    '{ serializers: { user: (user) => ({ id: user.id, pw: user.password }) } }',
    "{ serializers: { password: () => '***' } }",
    '{ formatters: { log: ({ password, ...rest }) => rest } }',
    '{ formatters: { log: (record) => record } }',
    "{ formatters: { log: (record) => ({ ...record, user: '***' }) } }",
    '{ formatters: { bindings: ({ password, ...rest }) => rest } }',
    '{ formatters: { bindings: () => ({}) } }',
  ],
  calls: [
    "log.info({ password }, 'login')",
    "log.info({ user }, 'login')",
    "log.info({ user: { id: 1, password } }, 'login')",
    'log.info({ a: { user: { password } } })',
    'log.info({ a: { user } })',
    'log.info({ users })',
    'log.info({ users: [{ password }] })',
    'log.info(user)',
    'log.info({ ...user, at: 1 })',
    'log.info({ pw: user.password })',
    'log.info(`login with ${password}`)',
    "log.info('login with %s', password)",
    "log.info({ id: 1 }, 'login with %s', password)",
    'log.info({ text: `login with ${password}` })',
    'log.info({ body: JSON.stringify({ password }) })',
    "log.child({ password }).info('login')",
    "log.child({ module: 'auth' }).info({ password })",
    "log.child({}, { redact: ['token'] }).info({ password })",
    "log.child({}, { redact: ['password'] }).info({ password })",
    'write({ password })',
    'write({ user })',
    'say(`login with ${password}`)',
  ],
}

const WINSTON: LoggerPrograms = {
  library: 'winston',
  head: `const winston = require('winston')
const { format } = winston
const drop = format((info) => { delete info.password; return info })
const replace = format((info) => { info.password = '***'; return info })
const copy = format((info) => ({ ...info, password: '***' }))
const leave = format((info) => info)
const deep = format((info) => { if (info.user) info.user.password = '***'; return info })
const scrub = format((info) => { info.message = String(info.message).replace(/S3CRET/g, '***'); return info })`,
  make: (options) => `winston.createLogger(${options})`,
  options: [
    '{}',
    '{ format: format.json() }',
    '{ format: format.simple() }',
    '{ format: format.combine(drop(), format.json()) }',
    '{ format: format.combine(format.json(), drop()) }',
    '{ format: format.combine(replace(), format.simple()) }',
    '{ format: format.combine(format.timestamp(), copy(), format.json()) }',
    '{ format: format.combine(leave(), format.json()) }',
    '{ format: format.combine(deep(), format.json()) }',
    '{ format: format.combine(drop(), deep(), format.prettyPrint()) }',
    '{ format: format.combine(scrub(), format.json()) }',
    '{ format: format.printf((info) => `${info.level} ${info.message}`) }',
    '{ format: format.printf(({ level, message }) => `${level} ${message}`) }',
    '{ format: format.printf(({ level, message, ...meta }) => `${level} ${message} ${JSON.stringify(meta)}`) }',
    '{ format: format.printf((info) => JSON.stringify(info)) }',
    '{ format: format.combine(drop(), format.printf((info) => JSON.stringify(info))) }',
    '{ format: format.combine(format.printf((info) => JSON.stringify(info)), drop()) }',
    "{ format: format.json({ replacer: (key, value) => (key === 'password' ? undefined : value) }) }",
    "{ format: format.json({ replacer: (key, value) => (['password', 'token'].includes(key) ? '***' : value) }) }",
    "{ format: format.json({ replacer: (key, value) => (key === 'token' ? '***' : value) }) }",
    '{ format: format.json({ replacer: (key, value) => value }) }',
  ],
  calls: [
    "log.info('login', { password })",
    "log.info('login', { user })",
    "log.info('login', { user: { password } })",
    "log.info('login', user)",
    "log.info('login', { ...user })",
    'log.info(`login with ${password}`)',
    "log.info('login with ' + password)",
    "log.info('login', { text: `with ${password}` })",
    "log.child({ password }).info('login')",
    "log.child({ module: 'auth' }).info('login', { password })",
    "log.log('info', 'login', { password })",
    'write({ password })',
    'say(`login with ${password}`)',
  ],
}

const BUNYAN: LoggerPrograms = {
  library: 'bunyan',
  head: "const bunyan = require('bunyan')",
  make: (options) => `bunyan.createLogger(${options})`,
  options: [
    "{ name: 'app' }",
    "{ name: 'app', serializers: { password: () => '***' } }",
    "{ name: 'app', serializers: { user: (user) => ({ id: user.id }) } }",
    "{ name: 'app', serializers: { user: (user) => user } }",
    "{ name: 'app', serializers: { user: ({ password, ...rest }) => rest } }",
    "{ name: 'app', serializers: { req: (req) => ({ url: req.url }) } }",
    "{ name: 'app', serializers: { req: (req) => ({ url: req.url, headers: req.headers }) } }",
    "{ name: 'app', serializers: { req: bunyan.stdSerializers.req } }",
    "{ name: 'app', serializers: bunyan.stdSerializers }",
  ],
  calls: [
    "log.info({ password }, 'login')",
    "log.info({ user }, 'login')",
    'log.info({ a: { user } })',
    'log.info({ a: { password } })',
    'log.info(user)',
    'log.info({ req })',
    'log.info({ request: req })',
    'log.info({ headers: req.headers })',
    'log.info(`login with ${password}`)',
    "log.info('login with %s', password)",
    "log.child({ password }).info('login')",
    "log.child({ serializers: { password: () => '***' } }).info({ password })",
    'write({ password })',
  ],
}

/** All of them. */
export const LOGGER_PROGRAMS: readonly LoggerPrograms[] = [PINO, WINSTON, BUNYAN]

/** One program. It exports a function that is given a secret and a request which carries it. */
export function programOf({ head, make }: LoggerPrograms, options: string, call: string): string {
  return `${head}
const log = ${make(options)}
function write(fields) {
  log.info(${head.includes('winston') ? "'written', fields" : "fields, 'written'"})
}
function say(text) {
  log.info(text)
}
module.exports = function login(password, req, res) {
  const user = { id: 1, password }
  const users = [user]
  ${call}
}
`
}
