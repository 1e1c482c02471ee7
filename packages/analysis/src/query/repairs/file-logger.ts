// The logger that a file already uses, and how a call of it is written: what inserted logs speak.
import { functionIndex, variableId, type FunctionIndex, type ValueRef } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import type { LogRow } from '../../model/rows'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { once } from '../../flow/once'
import { calleeName } from '../../flow/written-names'
import { stepNode, stepNodes, withTypes } from '../../model/node-steps'
import { isLevelName } from '../../summary/logged-values'
import { functionsAround } from './names-in-scope'
import type { ModuleView } from '../view'

/** How to write a call of a logger. */
export interface FileLogger {
  /** `log`, `this.logger`, `req.log`, `console`. */
  readonly receiver: string
  readonly row: LogRow
}

/** A logger that must be imported first. */
export interface ProjectLogger extends FileLogger {
  /** `import { log } from '../log'`, without semicolon. */
  readonly importText: string
}

/** What an inserted record says. `fields` are source texts by field name. */
export interface RecordText {
  readonly level: string
  readonly message: string
  readonly error: string | null
  readonly fields: readonly (readonly [name: string, source: string])[]
}

const CONSOLE: FileLogger = {
  receiver: 'console',
  row: { level: 'same', message: 'Argument[0]', rest: 'Argument[1..]', encodes: 'line' },
}

/** A call of a logger whose level is the method's name. */
interface LogSite {
  readonly site: CallSite
  readonly row: LogRow
}

/** A use of a logger that is visible in the whole file. */
export interface LogUse extends FileLogger {
  /** Where the call stands, or what is stored. */
  readonly start: number
  /** A logger that the file makes, whether or not it calls it. */
  readonly isDeclared?: true
}

/** Every repair of a file asks for its loggers. */
const logSites = once((flow: ModuleFlow): readonly LogSite[] =>
  flow.calls.flatMap((site) => {
    const row = flow.rows(site, 'log').find((r) => r.row.level === 'same')?.row
    return row ? [{ site, row }] : isOwnLogger(flow, site) ? [{ site, row: CONSOLE.row }] : []
  }),
)

/** `log.info(…)` of a logger that the project wrote itself, in another file, and that can warn and tell of errors as well. */
function isOwnLogger(flow: ModuleFlow, site: CallSite): boolean {
  if (!isLevelName(calleeName(flow, site))) return false
  const [receiver] = flow.at(site, 'Receiver')
  if (!receiver || !flow.linked(site).some(({ call }) => call.logs === 'always')) return false
  const nodes = withTypes(flow.identities.proven(receiver))
  return ['warn', 'error'].every((level) =>
    stepNodes(nodes, 'member', level).some(({ link }) => link?.value.call?.logs === 'always'),
  )
}

/** Uses of loggers of the module's scope, and of none: what repairs anywhere in the file may speak. */
export function logUses(view: ModuleView): readonly LogUse[] {
  return usesInside(view, functionIndex(0))
}

function usesInside(view: ModuleView, fn: FunctionIndex): readonly LogUse[] {
  const called = logSites(view.flow).flatMap(({ site, row }) => {
    const receiver = visibleReceiver(view, site, fn)
    if (receiver === null || receiver === '') return []
    return [{ receiver, row: inFileOrder(view, site, row), start: view.range(site.ref).start }]
  })
  return [...called, ...declaredLoggers(view)]
}

/** Variables of the module that hold nothing but a logger: `const log = pino()`. */
const declaredLoggers = once((view: ModuleView): readonly LogUse[] =>
  view.facts.variables.flatMap((variable, id) => {
    if (variable.owner !== functionIndex(0) || variable.kind === 'temporary') return []
    const [value, ...others] = view.flow.stores.values(variableId(id))
    if (!value || others.length > 0) return []
    const methods = stepNodes(withTypes(view.flow.identities.proven(value)), 'member', 'warn')
    const row = methods.flatMap(({ effects }) => effects.log ?? []).find((each) => each.row.level === 'same')?.row
    return row ? [{ receiver: variable.name, row, start: view.range(value).start, isDeclared: true as const }] : []
  }),
)

/** The logger that the file uses most, or else makes, of equals the first, and that is visible inside `fn`; `console` when there is none. */
export function loggerFor(view: ModuleView, fn: FunctionIndex): FileLogger {
  const uses = new Map<string, { count: number; logger: FileLogger }>()
  const all = [...usesInside(view, fn), ...(view.logUsesElsewhere ?? [])].sort((a, b) => a.start - b.start)
  for (const { receiver, row, isDeclared } of all) {
    const count = isDeclared ? 0 : 1
    const known = uses.get(receiver)
    if (known) known.count += count
    else uses.set(receiver, { count, logger: { receiver, row } })
  }
  const best = [...uses.values()].sort(
    (a, b) => Number(a.logger.receiver === 'console') - Number(b.logger.receiver === 'console') || b.count - a.count,
  )[0]
  return best?.logger ?? loggerOfRequest(view, fn) ?? CONSOLE
}

/** As {@link loggerFor}; a file without any takes the one that the files of its package share, under a name that is free here. */
export function loggerWithImport(view: ModuleView, fn: FunctionIndex): FileLogger | ProjectLogger {
  const own = loggerFor(view, fn)
  if (own !== CONSOLE) return own
  const shared = sharedLogger(view)
  return shared && !new RegExp(`\\b${shared.receiver}\\b`).test(view.text) ? shared : own
}

/** Each finding of a file asks for the same one. */
const sharedLogger = once((view: ModuleView): ProjectLogger | null => {
  const isRequired = view.positions.usesRequire || /\b(?:module\.exports|exports\.\w)/.test(view.text)
  return view.projectLogger?.(isRequired) ?? null
})

/** `request.log`, where the framework itself gives its requests one; what an add-on would give is not known to be there. */
function loggerOfRequest(view: ModuleView, fn: FunctionIndex): FileLogger | null {
  for (const around of functionsAround(view.flow, fn)) {
    for (const { name, value } of view.facts.functions[around]?.parameters ?? []) {
      const row = name === null ? null : ownLogRow(view.flow, { fn: around, value })
      if (row) return { receiver: `${String(name)}.log`, row }
    }
  }
  return null
}

function ownLogRow({ identities }: ModuleFlow, ref: ValueRef): LogRow | null {
  for (const node of identities.of(ref)) {
    if (!/\.(?:Request|Context)$/.test(node.type ?? '')) continue
    const methods = stepNodes(withTypes(stepNode(node, 'member', 'log')), 'member', 'warn')
    const rows = methods.flatMap(({ effects }) => effects.log ?? [])
    const own = rows.find(({ row, library }) => row.level === 'same' && node.type?.startsWith(`${library}.`))
    if (own) return own.row
  }
  return null
}

/** A logger known by its name only is written as the file writes it: fields first, where its first argument is an object. */
function inFileOrder(view: ModuleView, site: CallSite, row: LogRow): LogRow {
  const [first, second] = site.call.args
  if (row.fields !== undefined || !first || !second) return row
  const isObject = view.flow.instruction({ fn: site.ref.fn, value: first.value }).kind === 'object'
  return isObject ? { ...row, fields: 'Argument[0]', message: 'Argument[1]' } : row
}

/** Source text of the receiver when it means the same thing inside `fn`. */
function visibleReceiver(view: ModuleView, site: CallSite, fn: FunctionIndex): string | null {
  const [receiver] = view.flow.at(site, 'Receiver')
  if (!receiver) return null
  const root = rootOf(view, receiver)
  const instruction = view.flow.instruction(root)
  const text = view.text.slice(view.range(receiver).start, view.range(receiver).end)
  if (!/^[\w$.#]+$/.test(text)) return null
  if (instruction.kind === 'ambient') {
    const cls = view.flow.members.thisClass(site.ref.fn)
    return instruction.name === 'this' && cls !== null && view.flow.members.thisClass(fn) === cls ? text : null
  }
  if (instruction.kind !== 'load') return null
  const { owner } = view.flow.variable(instruction.variable)
  return owner === null || isInside(view.facts.functions, fn, owner) ? text : null
}

function rootOf(view: ModuleView, ref: ValueRef): ValueRef {
  let at = ref
  for (let i = view.flow.instruction(at); i.kind === 'member'; i = view.flow.instruction(at))
    at = { fn: at.fn, value: i.object }
  return at
}

function isInside(functions: readonly FunctionIr[], inner: FunctionIndex, outer: FunctionIndex): boolean {
  for (let f: FunctionIndex | null | undefined = inner; f !== null && f !== undefined; f = functions[f]?.parent)
    if (f === outer) return true
  return false
}

/** Writes a call of the logger, without final semicolon, in its own argument order. */
export function writeLog(logger: FileLogger, record: RecordText): string {
  const message = quote(record.message)
  const { row } = logger
  const fields = [...record.fields]
  if (row.template !== undefined) return `${logger.receiver}.${record.level}(${fill(row.template, message, record)})`
  if (row.fields === 'Argument[0]') {
    if (record.error) fields.unshift(['err', record.error])
    return `${logger.receiver}.${record.level}(${fields.length > 0 ? `${writeFields(fields)}, ` : ''}${message})`
  }
  if (row.fields === 'Argument[1]') {
    if (record.error) fields.unshift(['error', record.error])
    return `${logger.receiver}.${record.level}(${message}${fields.length > 0 ? `, ${writeFields(fields)}` : ''})`
  }
  const rest = [...(fields.length > 0 ? [writeFields(fields)] : []), ...(record.error ? [record.error] : [])]
  return `${logger.receiver}.${record.level}(${[message, ...rest].join(', ')})`
}

/** Arguments of a template that have something to say; fields without a place go behind the message. */
function fill(template: string, message: string, { error, fields }: RecordText): string {
  const written = fields.length > 0 ? writeFields(fields) : null
  const placed = template.includes('{fields}') ? template : template.replace('{message}', '{message}, {fields}')
  const values: Readonly<Record<string, string | null>> = {
    '{message}': message,
    '{fields}': written,
    '{error}': error,
  }
  return placed
    .split(', ')
    .filter((part) => [...part.matchAll(/\{\w+\}/g)].every(([name]) => values[name] !== null))
    .map((part) => part.replace(/\{\w+\}/g, (name) => values[name] ?? name))
    .join(', ')
}

function writeFields(fields: readonly (readonly [string, string])[]): string {
  return `{ ${fields.map(([name, source]) => (name === source ? name : `${name}: ${source}`)).join(', ')} }`
}

function quote(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
}
