// Paths that a logger redacts, as they are written, and what is wrong with them.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { MAX_PARENTS, MIN_TYPO } from '../../limits'
import type { RedactionRow } from '../../model/redaction-rows'
import { calleeName } from '../../flow/written-names'
import { isHidden } from '../../summary/hidden-parts'
import { isOneLetterOff } from '../letters'
import { isAccessLog, isLeftOutElsewhere, leftOut, missingBeside } from './left-out-paths'
import { listsApart, pathsOf, type WrittenPath } from './path-lists'
import { asRedactedPath } from './redact-lists'
import { pathKeys } from './redaction-syntax'
import { findSensitiveFlows, type SensitiveFlow, type SensitiveFlowOptions } from '../leaks/sensitive-flows'
import { findLateFormats, hiddenByFormats } from './late-formats'
import { capitalHeadersIn } from '../leaks/event-headers'
import type { ModuleView } from '../view'

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
      if (row.form === 'winston-format')
        return values.flatMap((value) => [...findLateFormats(view, site, value), ...missedByFormats(view, site, value)])
      if (row.form === 'event-function') return values.flatMap((value) => capitalHeadersIn(view, site, value))
      if (row.form === 'none') return values.map((value) => ineffective(view, site, value, row.reason ?? ''))
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
  if (!written.isWhole) return found
  const left = missingBeside(view, [holder], written.paths).filter(({ of }) => !isLeftOutElsewhere(view, of))
  return [
    ...found,
    ...left.map(({ of, path, also = null }): FaultyPath => {
      return { ...of, fault: { kind: 'sibling', missing: path, isCertain: false, also }, maker: holder }
    }),
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
  return written ? missed(view, site, written.paths, isNear) : []
}

/** Fields that a format takes out of the top of a record, and that stand deeper in what this file logs. */
function missedByFormats(view: ModuleView, site: CallSite, value: ValueRef): readonly FaultyPath[] {
  const fields = hiddenByFormats(view, value)
  return missed(view, site, fields, (path, place) => place.length > 1 && place[place.length - 1] === path)
}

function missed(
  view: ModuleView,
  site: CallSite,
  paths: readonly WrittenPath[],
  isMeant: (path: string, place: readonly string[]) => boolean,
): readonly FaultyPath[] {
  if (paths.length === 0) return []
  const leaks = findSensitiveFlows(view, secrets(view)).filter((leak) => isLoggedBy(view.flow, site, leak))
  const found = new Map<string, FaultyPath>()
  for (const { place, sinkText } of leaks) {
    const near = place && paths.find(({ path }) => isMeant(path, place))
    const text = place && (asRedactedPath(place) ?? place.join('.'))
    if (near && text !== null && !found.has(text))
      found.set(text, { ...near, fault: { kind: 'elsewhere', place: text, sink: sinkText }, maker: site.ref })
  }
  return [...found.values()]
}

/** An option that looks like a redaction, where the library has none. */
function ineffective(
  { flow, excerpt }: ModuleView,
  { ref: maker }: CallSite,
  ref: ValueRef,
  reason: string,
): FaultyPath {
  const first = pathsOf(flow, ref)?.paths[0]
  const fault: PathFault = { kind: 'never', reason, instead: null }
  return first ? { ...first, fault, maker } : { ref, path: excerpt(ref), fault, maker }
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
  const isAccess = isAccessLog(view, site)
  const found = written.paths.flatMap(({ ref, path }): FaultyPath[] => {
    const fault =
      faultOf(path) ??
      renamedKey(view, { site, row, paths: written.paths }, path) ??
      (isAccess ? capitalHeader(path, pathKeys(path) ?? [], 'res') : null)
    return fault ? [{ ref, path, fault, maker: site.ref }] : []
  })
  return written.isWhole ? [...found, ...leftOut(view, site, row, written.paths)] : found
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

/** A list with the call and the row that it is given for. */
interface GivenList {
  readonly site: CallSite
  readonly row: RedactionRow
  readonly paths: readonly WrittenPath[]
}

/** `req.headers.cookie`, where the log of all requests writes them under `request`, and no other path hides that. */
function renamedKey({ flow }: ModuleView, { site, row, paths }: GivenList, path: string): PathFault | null {
  const { renames } = row
  const [first, ...rest] = pathKeys(path) ?? []
  if (renames === undefined || first === undefined || rest.length === 0) return null
  const keys = flow.at(site, `${renames}.Member[${first}]`).map((ref) => flow.constant(ref))
  const [other, ...more] = keys
  if (typeof other !== 'string' || other === first || more.length > 0) return null
  const place = [other, ...rest]
  if (paths.some((each) => isHidden([{ keys: pathKeys(each.path) ?? ['', ''] }], place))) return null
  return {
    kind: 'elsewhere',
    place: asRedactedPath(place) ?? place.join('.'),
    sink: calleeName(flow, site) ?? 'the logger',
  }
}

/** `req.headers.Authorization`; an answer has lower-case names where the logger itself asks Node for them. */
function capitalHeader(path: string, keys: readonly string[], of: 'req' | 'res' = 'req'): PathFault | null {
  const at = keys.indexOf('headers')
  const header = at < 0 || keys[at - 1] !== of ? undefined : keys[at + 1]
  if (header === undefined || !/[A-Z]/.test(header)) return null
  const instead = path.replace(header, header.toLowerCase())
  const whose = of === 'req' ? 'request headers' : 'headers of an answer'
  return { kind: 'never', reason: `names of ${whose} are lower case`, instead }
}
