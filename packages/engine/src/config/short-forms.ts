// Short forms of user knowledge (`loggers: ["src/lib/log.ts#logger"]`), and the model rows that they stand for.
import type { OutboundRow } from '@logwright/analysis/model/outside-rows'
import type { LibraryModel, LogRow } from '@logwright/analysis/model/rows'
import { guardRows } from './guard-rows'
import { parseTarget, type Target } from './known-target'

/** Words added to and taken from the names that mean something sensitive. */
export interface SensitiveNames {
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
}

/** An entry that says more than the name. `name` is `export`, `module#export` or `module`; positions are `Argument[n]`. */
export interface KnownName {
  readonly name: string
  readonly level?: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'
  readonly message?: string
  readonly fields?: string
  readonly error?: string
  readonly argument?: string
  readonly holds?: 'true-branch' | 'false-branch' | 'on-return'
  readonly kind?: 'request' | 'header' | 'message' | 'environment' | 'arguments' | 'credential-store'
  readonly label?: string
}

/** A name alone, or with more said of it. */
export type KnownEntry = string | KnownName

/** The short forms of a configuration. */
export interface ShortForms {
  /** Values, classes and factories of loggers. */
  readonly loggers?: readonly KnownEntry[]
  /** Functions that write a log record. */
  readonly wrappers?: readonly KnownEntry[]
  /** Functions that check a URL or host. */
  readonly guards?: readonly KnownEntry[]
  /** Functions whose result may be logged. */
  readonly redactors?: readonly KnownEntry[]
  /** Functions that write an audit record. */
  readonly auditFunctions?: readonly KnownEntry[]
  readonly sensitiveNames?: SensitiveNames
  /** Functions that log the errors handed to them. */
  readonly centralHandlers?: readonly KnownEntry[]
  /** Values, classes, factories and functions that send requests. */
  readonly httpClients?: readonly KnownEntry[]
  /** Values, and functions whose result, an outsider decides. */
  readonly sources?: readonly KnownEntry[]
}

/** Keys of {@link ShortForms} that hold lists of names. */
export const NAME_LISTS = [
  'loggers', 'wrappers', 'guards', 'redactors', 'auditFunctions', 'centralHandlers', 'httpClients', 'sources',
] as const // prettier-ignore

/** One of {@link NAME_LISTS}. */
export type NameList = (typeof NAME_LISTS)[number]

/** The model that an entry stands for. `number` keeps types of different entries apart. */
export function expandEntry(list: NameList, entry: KnownEntry, number: number): LibraryModel {
  const known = typeof entry === 'string' ? { name: entry } : entry
  const target = parseTarget(known.name)
  return { area: 'user', ...rootOf(target), ...EXPANSIONS[list](known, target, number) }
}

function rootOf({ module, members }: Target): Pick<LibraryModel, 'package' | 'function'> {
  return module === null ? { function: members[0] ?? '' } : { package: module }
}

/** The access path of the named value from the model's root. */
function pathOf({ module, members }: Target): string {
  return (module === null ? members.slice(1) : members).map((name) => `Member[${name}]`).join('.')
}

function join(...steps: readonly string[]): string {
  return steps.filter((step) => step !== '').join('.')
}

type Rows = Omit<LibraryModel, 'area' | 'package' | 'global' | 'function'>
type Expansion = (known: KnownName, target: Target, number: number) => Rows

const EXPANSIONS: Readonly<Record<NameList, Expansion>> = {
  loggers: (known, target, number) => {
    const type = `logger${number}.Logger`
    const row = { ...positions(known), encodes: 'configured' as const }
    const levels = LEVELS.map(([level, members]): LogRow => ({ ...row, of: type, path: `Member[${members}]`, level }))
    const children = { type, of: type, path: 'Member[child,with,withContext,withFields,extend,scope].ReturnValue' }
    return {
      types: [...typesOf(type, target), children],
      log: [...levels, { ...row, of: type, path: '', level: known.level ?? 'info' }],
    }
  },
  wrappers: (known, target) => ({ log: [logRow(known, target, known.level ?? levelByName(target.name))] }),
  auditFunctions: (known, target) => ({ log: [{ ...logRow(known, target, known.level ?? 'info'), kind: 'audit' }] }),
  redactors: (_known, target) => ({ barrier: [{ path: pathOf(target), ends: ['secret'] }] }),
  guards: (known, target) => guardRows(known, target.name, pathOf(target)),
  centralHandlers: (known, target) => ({
    log: [
      {
        path: pathOf(target),
        level: known.level ?? 'error',
        error: known.error ?? 'Argument[0]',
        encodes: 'configured',
        kind: 'tracker',
      },
    ],
  }),
  httpClients: (known, target, number) => {
    const type = `client${number}.Client`
    const row: OutboundRow = { url: [known.argument ?? 'Argument[0]', 'Argument[0].Member[url,uri]'] }
    return {
      types: typesOf(type, target),
      outbound: [
        { ...row, of: type, path: `Member[${METHODS}]` },
        { ...row, of: type, path: '' },
      ],
    }
  },
  sources: ({ kind = 'request', label }, target) => {
    const row = { kind, ...(label !== undefined && { label }) }
    const path = pathOf(target)
    return {
      source: [
        { ...row, path },
        { ...row, path: join(path, 'ReturnValue') },
      ],
    }
  },
}

const LEVELS: readonly (readonly [level: string, members: string])[] = [
  ['same', 'trace,debug,info,warn,error,fatal'],
  ['trace', 'silly,finest'],
  ['debug', 'verbose,fine'],
  ['info', 'log,notice,success,http,audit,security'],
  ['warn', 'warning'],
  ['error', 'err,exception'],
  ['fatal', 'critical,crit,alert,emerg,emergency,panic'],
]

const METHODS = 'get,post,put,patch,delete,del,head,options,request,fetch,send,call'

function positions(known: KnownName): Pick<LogRow, 'message' | 'fields' | 'error' | 'rest'> {
  const { message, fields, error } = known
  if (message === undefined && fields === undefined && error === undefined) return { rest: 'Argument[0..]' }
  return { ...(message && { message }), ...(fields && { fields }), ...(error && { error }) }
}

function logRow(known: KnownName, target: Target, level: string): LogRow {
  return { path: pathOf(target), ...positions(known), level, encodes: 'configured' }
}

/** `logError`, `warnAbout`: the level that the name of a function says. */
function levelByName(name: string): NonNullable<KnownName['level']> {
  if (/fatal|critical|panic/i.test(name)) return 'fatal'
  if (/err|exception|fail/i.test(name)) return 'error'
  if (/warn|denied|refus|reject/i.test(name)) return 'warn'
  if (/debug|verbose/i.test(name)) return 'debug'
  return /trace/i.test(name) ? 'trace' : 'info'
}

/**
 * What has the type: `createX()` makes one; a class is made by `new` and stands in annotations; any other value is one itself, and
 * so is what it is called for or instantiated to.
 */
function typesOf(type: string, target: Target): NonNullable<LibraryModel['types']> {
  const path = pathOf(target)
  const made = [
    { type, path: join(path, 'ReturnValue') },
    { type, path: join(path, 'Instance') },
  ]
  if (/^(?:create|make|get|build|new|init|use)(?:[A-Z_]|$)/.test(target.name)) return made
  const annotation = target.members.at(-1)
  return [{ type, path }, ...made.slice(1), ...(annotation === undefined ? [] : [{ type, annotation }])]
}
