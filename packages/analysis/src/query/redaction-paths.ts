// Paths that a logger redacts, as they are written, and what is wrong with them.
import type { ValueRef } from '../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { refKey } from '../flow/producers'
import { MAX_PARENTS, MIN_TYPO } from '../limits'
import type { RedactionRow } from '../model/redaction-rows'
import { isHidden } from '../summary/hidden-parts'
import { isOneLetterOff } from './letters'
import { serializingOf } from './header-serializing'
import { listsApart, missingAnswer, missingSibling, pathsOf, type WrittenPath } from './path-lists'
import { asRedactedPath } from './redact-lists'
import { pathKeys } from './redaction-syntax'
import { findSensitiveFlows, type SensitiveFlow, type SensitiveFlowOptions } from './sensitive-flows'
import { findLateFormats } from './late-formats'
import type { ModuleView } from './view'

/**
 * What is wrong with a path. `malformed`: the logger refuses it. `never`: no key can be called so. `sibling`: a header that holds a
 * credential is hidden, another one beside it is not; nor is `also`. `elsewhere`: a secret is logged under a key like it, in another place or spelling.
 * `late`: a function that runs when the line is written already.
 */
export type PathFault =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'never'; readonly reason: string; readonly instead: string | null }
  | { readonly kind: 'sibling'; readonly missing: string; readonly isCertain: boolean; readonly also: string | null }
  | { readonly kind: 'elsewhere'; readonly place: string; readonly sink: string }
  | { readonly kind: 'late'; readonly writer: string }

/** A path with a fault. */
export interface FaultyPath {
  /** The text in the logger's options. */
  readonly ref: ValueRef
  readonly path: string
  readonly fault: PathFault
  /** The call that makes the logger. */
  readonly maker: ValueRef
}

/** Finds faulty paths in the options of loggers that are made in this file. */
export function findFaultyRedactions(view: ModuleView): readonly FaultyPath[] {
  const { flow } = view
  const seen = new Set<number>()
  const found = flow.callsWith('redaction').flatMap((site) => {
    const rows = flow.rows(site, 'redaction').flatMap(({ row }) => (row.keys ? [] : [row]))
    if (rows.length === 0) return []
    return rows.flatMap((row): readonly FaultyPath[] => {
      const at = row.path ?? ''
      const values = flow.at(site, at.slice(at.indexOf('Argument')))
      if (row.form === 'winston-format') return values.flatMap((value) => findLateFormats(view, site, value))
      if (row.form === 'serializers') return values.flatMap((value) => dottedKeys(view, site, value))
      if (row.form !== 'pino-paths') return []
      return values.flatMap((value) => {
        for (const list of pathsOf(flow, value)?.lists ?? []) seen.add(refKey(list))
        const faults = faultsIn(view, site, row, value)
        // A path that matches nothing is told once, whatever it was meant for.
        const others = missedBy(view, site, value).filter(({ ref }) => !faults.some((each) => isSame(each.ref, ref)))
        return [...faults, ...others]
      })
    })
  })
  const apart = listsApart(view, seen).flatMap(({ list, holder }) => faultsApart(view, list, holder))
  return eachOnce([...found, ...apart])
}

const isSame = (a: ValueRef, b: ValueRef): boolean => refKey(a) === refKey(b)

/** Options that several loggers share are faulty once. */
function eachOnce(found: readonly FaultyPath[]): readonly FaultyPath[] {
  const keyOf = ({ ref, fault }: FaultyPath): string => `${refKey(ref)} ${JSON.stringify(fault)}`
  return [...new Map([...found].reverse().map((each) => [keyOf(each), each])).values()].reverse()
}

/** Faults in a list of which it is not seen what is made with it. */
function faultsApart(view: ModuleView, list: ValueRef, holder: ValueRef): readonly FaultyPath[] {
  const { flow } = view
  const written = pathsOf(flow, list)
  if (!written) return []
  const found = written.paths.flatMap(({ ref, path }): FaultyPath[] => {
    const keys = pathKeys(path)
    const fault = keys ? capitalHeader(path, keys) : null
    return fault ? [{ ref, path, fault, maker: holder }] : []
  })
  const isOpen = written.isWhole && serializingOf(view, [holder], 'req') !== 'changed'
  const missing = isOpen ? missingSibling(written.paths) : null
  if (!missing || isLeftOutElsewhere(view, missing.of)) return found
  return [
    ...found,
    { ...missing.of, fault: { kind: 'sibling', missing: missing.path, isCertain: false, also: null }, maker: holder },
  ]
}

/** `serializers: { 'user.password': … }`: keys of serializers are no paths. */
function dottedKeys({ flow }: ModuleView, site: CallSite, value: ValueRef): readonly FaultyPath[] {
  return flow.producers(value).flatMap((made) => {
    const instruction = flow.instruction(made)
    if (instruction.kind !== 'object') return []
    return instruction.properties.flatMap(({ key, value: given }): readonly FaultyPath[] => {
      if (key === null || !/^[\w$]+(\.[\w$*]+)+$/.test(key)) return []
      const reason = 'a serializer is run on a field at the top of the record, of which this is no path'
      return [
        {
          ref: { fn: made.fn, value: given },
          path: key,
          fault: { kind: 'never', reason, instead: null },
          maker: site.ref,
        },
      ]
    })
  })
}

/** Paths beside which a secret is logged in this file, under the same key in another place, or in another spelling. */
function missedBy(view: ModuleView, site: CallSite, value: ValueRef): readonly FaultyPath[] {
  const written = pathsOf(view.flow, value)
  if (!written) return []
  const leaks = findSensitiveFlows(view, secrets(view)).filter((leak) => isLoggedBy(view.flow, site, leak))
  const found = new Map<string, FaultyPath>()
  for (const { place, sinkText } of leaks) {
    if (!place) continue
    const near = written.paths.find(({ path }) => isNear(path, place))
    const text = asRedactedPath(place) ?? place.join('.')
    if (near && !found.has(text))
      found.set(text, { ...near, fault: { kind: 'elsewhere', place: text, sink: sinkText }, maker: site.ref })
  }
  return [...found.values()]
}

/** What is secret without anybody's saying so. */
function secrets({ knowledge }: ModuleView): SensitiveFlowOptions {
  const classes = knowledge.sensitive.classes.flatMap(({ id, preset }) => (preset === 'recommended' ? [id] : []))
  return { classes, names: [], ignoreNames: [], wholeBody: false, sinks: ['log'] }
}

/** The record is written by the logger that this call makes, or by a child of it. */
function isLoggedBy(flow: ModuleFlow, maker: CallSite, { sink }: SensitiveFlow): boolean {
  let receivers = flow.at(sink, 'Receiver')
  for (let i = 0; i < MAX_PARENTS && receivers.length > 0; i++) {
    const makers = receivers.flatMap((ref) => flow.producers(ref)).flatMap((made) => callAt(flow, made) ?? [])
    if (makers.some(({ call }) => call === maker.call)) return true
    receivers = makers.flatMap((each) => flow.at(each, 'Receiver'))
  }
  return false
}

/** The path ends in the key of the place, but for case, separators or one letter. */
function isNear(path: string, place: readonly string[]): boolean {
  const keys = pathKeys(path)
  const [last, wanted] = [keys?.[keys.length - 1], place[place.length - 1]].map((key) =>
    key?.replace(/[-_]/g, '').toLowerCase(),
  )
  if (!keys || !last || !wanted || isHidden([{ keys }], place)) return false
  return last === wanted || (Math.min(last.length, wanted.length) >= MIN_TYPO && isOneLetterOff(last, wanted))
}

function faultsIn(view: ModuleView, site: CallSite, row: RedactionRow, value: ValueRef): readonly FaultyPath[] {
  const { flow } = view
  const text = flow.constant(value)
  if (typeof text === 'string') return [{ ref: value, path: text, fault: { kind: 'malformed' }, maker: site.ref }]
  const written = pathsOf(flow, value)
  if (!written) return []
  const found = written.paths.flatMap(({ ref, path }): FaultyPath[] => {
    const fault = faultOf(path)
    return fault ? [{ ref, path, fault, maker: site.ref }] : []
  })
  return written.isWhole ? [...found, ...leftOut(view, site, row, written.paths)] : found
}

/** The header that is left out of a list, of a request or else of an answer. */
function leftOut(
  view: ModuleView,
  site: CallSite,
  { path = '', serializes = [] }: RedactionRow,
  paths: readonly WrittenPath[],
): readonly FaultyPath[] {
  const { flow } = view
  const options = flow.at(site, path.slice(path.indexOf('Argument'), path.lastIndexOf('.Member[')))
  const said = serializingOf(view, options, 'req')
  if (said === 'changed') return []
  // Only a logger that writes requests by itself is known to write their headers.
  const isAccess = flow.rows(site, 'log').some(({ row }) => row.kind === 'access')
  const missing = said !== 'asked' && serializes.includes('req') ? null : missingSibling(paths)
  const isAnswers = isAccess && serializingOf(view, options, 'res') === 'kept'
  const answer = isAnswers ? missingAnswer(paths) : null
  const left = missing ?? answer
  if (!left || (said !== 'asked' && isLeftOutElsewhere(view, left.of))) return []
  const isCertain = isAccess && missing !== null && said !== 'unknown'
  return [
    {
      ...left.of,
      fault: { kind: 'sibling', missing: left.path, isCertain, also: missing && answer && answer.path },
      maker: site.ref,
    },
  ]
}

/** The logger with this path is handed, or may be, to a framework that writes no headers under the path's first key. */
function isLeftOutElsewhere(view: ModuleView, { path }: WrittenPath): boolean {
  const keys = pathKeys(path) ?? []
  return view
    .sharedRedactions()
    .some(
      ({ redacts, serializes = [] }) =>
        serializes.includes(keys[0] ?? '') &&
        (redacts === 'all' || redacts.some((part) => part.keys.join('.') === keys.join('.'))),
    )
}

function faultOf(path: string): PathFault | null {
  const keys = pathKeys(path)
  if (keys === null) return { kind: 'malformed' }
  const never = (reason: string, instead: string | null): PathFault => ({ kind: 'never', reason, instead })
  if (path !== path.trim()) return never('white space is part of a key', path.trim())
  if (/^\/.*\/[a-z]*$/.test(path)) return never('a path is no pattern', null)
  if (keys.some((key) => key !== '*' && /^\*|\*$/.test(key))) return never("'*' stands for a whole key", null)
  return capitalHeader(path, keys)
}

/** `req.headers.Authorization` */
function capitalHeader(path: string, keys: readonly string[]): PathFault | null {
  const at = keys.indexOf('headers')
  const header = at < 0 || keys[at - 1] !== 'req' ? undefined : keys[at + 1]
  if (header === undefined || !/[A-Z]/.test(header)) return null
  const instead = path.replace(header, header.toLowerCase())
  return { kind: 'never', reason: 'names of request headers are lower case', instead }
}
