// Text edits that rules share: inserting a statement in the file's own indentation, a log record of a security event among them.
import {
  eventContext,
  loggerWithImport,
  writeLog,
  type FileLogger,
  type ProjectLogger,
  type Fix,
  type ModuleView,
  type Range,
  type TextEdit,
  type UnloggedRefusal,
  type ValueRef,
} from '@logwright/analysis/query'

/** White space at the start of the line on which `offset` stands. */
function indentationAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/.exec(text.slice(lineStart, offset + 200))?.[0] ?? ''
}

/** The text judged last: all findings of a file ask for the same one. */
let judged = { text: '', usesSemicolons: true, unit: '' }

/** Whether the file ends its statements with semicolons, judged by its first lines. */
export function usesSemicolons(text: string): boolean {
  return judge(text).usesSemicolons
}

function judge(text: string): typeof judged {
  if (judged.text !== text) judged = { text, usesSemicolons: countsSemicolons(text), unit: smallestIndent(text) }
  return judged
}

function countsSemicolons(text: string): boolean {
  const head = text.slice(0, 20_000)
  const withThem = head.match(/;[ \t]*\r?\n/g)?.length ?? 0
  const without = head.match(/[\w)\]'"`][ \t]*\r?\n/g)?.length ?? 0
  return withThem * 2 >= without
}

/** How a file is written, as far as edits follow it: equal for texts in which edits come out alike. */
export function styleOf(text: string): string {
  const { known, name, hosts } = hostNamesOf(text)
  return [unitOf(text), usesSemicolons(text) ? ';' : '', known ?? '', name ?? '', ...hosts].join(' ')
}

/** Names that a set of allowed hosts may get. */
const NAMES = ['ALLOWED_HOSTS', 'OUTBOUND_HOSTS', 'KNOWN_OUTBOUND_HOSTS']

const KNOWN = NAMES.map((name) => ({ name, declared: new RegExp(`^const ${name} = new Set\\b`, 'm') }))

/** Most hosts that a new set gets. */
const MOST_HOSTS = 6

/** Sets of hosts in a file. */
export interface HostNames {
  /** The set that the file has already. */
  readonly known: string | null
  /** The first name that the file does not use otherwise. */
  readonly name: string | null
  /** Hosts of addresses that the file calls by name, the first few. */
  readonly hosts: readonly string[]
}

/** Reads them from the text. */
export function hostNamesOf(text: string): HostNames {
  const known = KNOWN.find(({ declared }) => declared.test(text))?.name ?? null
  const name = NAMES.find((each) => !text.includes(each)) ?? null
  const found = [...text.matchAll(/\bhttps?:\/\/([a-z\d-]+(?:\.[a-z\d-]+)+)(?=[/?:\x22\x27\x60])/gi)]
  const hosts = [...new Set(found.map((each) => String(each[1]).toLowerCase()))].slice(0, MOST_HOSTS)
  return { known, name, hosts }
}

/** Inserts `statement` as the first statement of a block `{ … }`. */
export function insertAtBlockStart(view: ModuleView, body: Range, statement: string): TextEdit {
  const { text } = view
  const outer = indentationAt(text, body.start)
  const inside = text.slice(body.start + 1, body.end - 1)
  const firstLine = /\n([ \t]+)\S/.exec(inside)?.[1]
  const inner = firstLine ?? outer + unitOf(text)
  const end = usesSemicolons(text) ? ';' : ''
  const isOneLine = !inside.includes('\n')
  if (isOneLine) {
    const rest = inside.trim()
    const lines = [`${inner}${statement}${end}`, ...(rest === '' ? [] : [`${inner}${rest}`])]
    return { start: body.start, end: body.end, text: `{\n${lines.join('\n')}\n${outer}}` }
  }
  return { start: body.start + 1, end: body.start + 1, text: `\n${inner}${statement}${end}` }
}

/**
 * Inserts `statement` before the statement that holds a value; adds braces where the statement is a bare branch. Null: no place.
 * A statement that ends with a brace gets no semicolon, and its lines are indented with the others.
 */
export function insertBefore(view: ModuleView, ref: ValueRef, statement: string): readonly TextEdit[] | null {
  const at = view.positions.functions[ref.fn]?.statement[ref.value]
  const position = at === undefined || at < 0 ? undefined : view.positions.statements[at]
  if (!position) return insertBeforeExpression(view, ref, statement)
  const { text } = view
  const indent = indentationAt(text, position.start)
  const isAlone = text.slice(text.lastIndexOf('\n', position.start - 1) + 1, position.start).trim() === ''
  if (!position.isBare) {
    return [
      {
        start: position.start,
        end: position.start,
        text: isAlone ? `${written(text, statement, indent)}\n${indent}` : `${written(text, statement, indent, ';')} `,
      },
    ]
  }
  const inner = isAlone ? indent : indent + unitOf(text)
  const outer = isAlone ? indent.slice(0, Math.max(0, indent.length - unitOf(text).length)) : indent
  const head = text.slice(0, position.start).replace(/\s+$/, '')
  return [
    { start: head.length, end: position.start, text: ` {\n${inner}${written(text, statement, inner)}\n${inner}` },
    { start: position.end, end: position.end, text: `\n${outer}}` },
  ]
}

/** `(e) => res.send(e)` gets a block; the expression must be the whole body. */
function insertBeforeExpression(view: ModuleView, ref: ValueRef, statement: string): readonly TextEdit[] | null {
  const { text } = view
  const { start, end } = view.range(ref)
  const isBody = view.positions.functions[ref.fn]?.body === null && /=>\s*$/.test(text.slice(0, start))
  if (!isBody || !view.flow.graph.returns(ref.fn).some((returned) => returned.value === ref.value)) return null
  const outer = indentationAt(text, start)
  const inner = outer + unitOf(text)
  const semicolon = usesSemicolons(text) ? ';' : ''
  return [
    { start, end: start, text: `{\n${inner}${written(text, statement, inner)}\n${inner}return ` },
    { start: end, end, text: `${semicolon}\n${outer}}` },
  ]
}

/** A statement with its end, its further lines indented. */
function written(text: string, statement: string, indent: string, end = usesSemicolons(text) ? ';' : ''): string {
  return statement.replace(/\n/g, `\n${indent}`) + (statement.endsWith('}') ? '' : end)
}

/** A security event to be logged. */
export interface EventRecord {
  /** Id in the vocabulary of security events, which gives the level. */
  readonly event: string
  readonly message: string
  /** Title of the suggestion, up to the logger's name: "Log the failure". */
  readonly title: string
}

/** Suggests a record of a refusal: before it, or where a guard's result is the verdict, behind the question. */
export function suggestRefusalRecord(view: ModuleView, found: UnloggedRefusal, record: EventRecord): readonly Fix[] {
  if (found.insertBefore) return suggestRecord(view, found.insertBefore, record)
  return found.refusal.form === 'result' ? suggestVerdictRecord(view, found.refusal.ref, record) : []
}

/** `return isOwner` becomes `const allowed = isOwner`, a record where it is false, and `return allowed`. */
function suggestVerdictRecord(view: ModuleView, ref: ValueRef, record: EventRecord): readonly Fix[] {
  const { text, positions } = view
  const position = positions.statements[positions.functions[ref.fn]?.statement[ref.value] ?? -1]
  const body = positions.functions[ref.fn]?.body
  if (!position || !body || position.isBare) return []
  const answer = /^return\s+([^]+?);?$/.exec(text.slice(position.start, position.end))?.[1]
  const name = ['allowed', 'isAllowed'].find((each) => !text.slice(body.start, body.end).includes(each))
  if (answer === undefined || name === undefined) return []
  const { logger, level, statement } = recordOf(view, ref, record)
  const indent = indentationAt(text, position.start)
  const end = usesSemicolons(text) ? ';' : ''
  const lines = [`const ${name} = ${answer}${end}`, `if (!${name}) ${statement}${end}`, `return ${name}${end}`]
  const edits = [{ start: position.start, end: position.end, text: lines.join(`\n${indent}`) }]
  const title = `${record.title} with ${logger.receiver}.${level}`
  return [{ kind: 'suggestion', title, edits: [...importEdits(view, logger), ...edits] }]
}

/** Inserts `statement` behind the statement that holds a value, where that is a plain one on a line of its own; null: no such place. */
function insertAfter(view: ModuleView, ref: ValueRef, statement: string): readonly TextEdit[] | null {
  const { text } = view
  const position = view.positions.statements[view.positions.functions[ref.fn]?.statement[ref.value] ?? -1]
  if (!position || position.isBare || !/^[ \t]*(?:\/\/.*)?\r?(?:\n|$)/.test(text.slice(position.end))) return null
  if (NO_PLAIN.test(text.slice(position.start, position.end))) return null
  const indent = indentationAt(text, position.start)
  return [{ start: position.end, end: position.end, text: `\n${indent}${written(text, statement, indent)}` }]
}

/** Statements behind which nothing runs, or that hold others. */
const NO_PLAIN =
  /^(?:return|throw|yield|if|for|while|do|switch|try|with|case|default|export|class|function|async function)\b/

/** Suggests a record of what has happened, behind it where that can be; otherwise as {@link suggestRecord}. */
export function suggestRecordAfter(view: ModuleView, ref: ValueRef, record: EventRecord): readonly Fix[] {
  return suggestRecord(view, ref, record, insertAfter(view, ref, recordOf(view, ref, record).statement))
}

/** Suggests a record of the event before a value, in the file's own logger, with who, from where and in which request as far as they are in scope. */
function suggestRecord(
  view: ModuleView,
  before: ValueRef,
  record: EventRecord,
  elsewhere: readonly TextEdit[] | null = null,
): readonly Fix[] {
  const { logger, level, statement } = recordOf(view, before, record)
  const edits = elsewhere ?? insertBefore(view, before, statement)
  const title = `${record.title} with ${logger.receiver}.${level}`
  return edits ? [{ kind: 'suggestion', title, edits: [...importEdits(view, logger), ...edits] }] : []
}

/** Imports a logger that the file has not yet. */
export function importEdits(view: ModuleView, logger: FileLogger | ProjectLogger): readonly TextEdit[] {
  if (!('importText' in logger)) return []
  const at = view.positions.importsEnd
  const isDouble = /(?:from |require\()"/.test(view.text)
  const line = `${isDouble ? logger.importText.replace(/'/g, '"') : logger.importText}${usesSemicolons(view.text) ? ';' : ''}`
  return [{ start: at, end: at, text: at === 0 ? `${line}\n` : `\n${line}` }]
}

/** The record as a statement without its end. */
function recordOf(
  view: ModuleView,
  before: ValueRef,
  { event, message }: EventRecord,
): { readonly logger: FileLogger | ProjectLogger; readonly level: string; readonly statement: string } {
  const logger = loggerWithImport(view, before.fn)
  const level = view.knowledge.events.find(({ id }) => id === event)?.level ?? 'warn'
  const fields = [['event', `'${event}'`] as const, ...eventContext(view, before, event)]
  return { logger, level, statement: writeLog(logger, { level, message, error: null, fields }) }
}

/** One level of indentation in this file. */
export function unitOf(text: string): string {
  return judge(text).unit
}

function smallestIndent(text: string): string {
  if (/\n\t/.test(text)) return '\t'
  const steps = [...text.slice(0, 20_000).matchAll(/\n( {2,8})\S/g)].map((m) => (m[1] as string).length)
  const smallest = Math.min(...steps.filter((n) => n % 2 === 0), steps.length === 0 ? 2 : 4)
  return ' '.repeat(smallest === 2 ? 2 : 4)
}

/** A property's range with the comma that parts it from its neighbour. */
export function withComma(text: string, range: Range): Range {
  const isAlone = /\{\s*$/.test(text.slice(0, range.start)) && /^\s*,?\s*\}/.test(text.slice(range.end))
  if (isAlone) {
    const before = /\s*$/.exec(text.slice(0, range.start))?.[0].length ?? 0
    const after = /^\s*,?\s*/.exec(text.slice(range.end))?.[0].length ?? 0
    return { start: range.start - before, end: range.end + after }
  }
  const behind = /^\s*,[ \t]*/.exec(text.slice(range.end))
  if (behind) return { start: range.start, end: range.end + behind[0].length }
  const before = /,\s*$/.exec(text.slice(0, range.start))
  return { start: range.start - (before?.[0].length ?? 0), end: range.end }
}
