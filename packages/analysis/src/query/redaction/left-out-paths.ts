// Places that a list of redacted paths leaves out, beside those that it hides.
import type { ValueRef } from '../../ir/ids'
import type { CallSite } from '../../flow/module-flow'
import type { RedactionRow } from '../../model/redaction-rows'
import { serializingOf } from './header-serializing'
import {
  missingAddress,
  missingAnswer,
  missingOfClient,
  missingSibling,
  type Missing,
  type WrittenPath,
} from './path-lists'
import type { FaultyPath } from './redaction-paths'
import { pathKeys } from './redaction-syntax'
import type { ModuleView } from '../view'

/** What a list leaves out of which it is not seen what is made with it. */
export function missingBeside(
  view: ModuleView,
  options: readonly ValueRef[],
  paths: readonly WrittenPath[],
): readonly Missing[] {
  const header = serializingOf(view, options, 'req') === 'changed' ? null : missingSibling(paths)
  return [header, missingOfErrors(view, options, paths)].flatMap((each) => each ?? [])
}

/** Of an HTTP client's error the library's own serializer keeps all. */
function missingOfErrors(
  view: ModuleView,
  options: readonly ValueRef[],
  paths: readonly WrittenPath[],
): Missing | null {
  return serializingOf(view, options, 'err') === 'changed' ? null : missingOfClient(paths)
}

/** What is left out of the list that a call is given: headers of a request, or else of an answer, parts of an error, the address. */
export function leftOut(
  view: ModuleView,
  site: CallSite,
  row: RedactionRow,
  paths: readonly WrittenPath[],
): readonly FaultyPath[] {
  const { path = '' } = row
  const { flow } = view
  const options = flow.at(site, path.slice(path.indexOf('Argument'), path.lastIndexOf('.Member[')))
  const asked: Asked = { view, site, row, options, isAccess: isAccessLog(view, site) }
  const found = [leftOutHeader(asked, paths), leftOutAddress(asked, paths)]
  const ofErrors = missingOfErrors(view, options, paths)
  if (ofErrors) found.push({ ...ofErrors, isCertain: serializingOf(view, options, 'err') !== 'unknown' })
  return found.flatMap((left) => {
    if (!left) return []
    const { of, path: missing, also = null, isCertain } = left
    return [{ ...of, fault: { kind: 'sibling', missing, isCertain, also }, maker: site.ref }]
  })
}

interface Asked {
  readonly view: ModuleView
  readonly site: CallSite
  readonly row: RedactionRow
  readonly options: readonly ValueRef[]
  /** Only a logger that writes requests by itself is known to write their headers. */
  readonly isAccess: boolean
}

interface LeftOut extends Missing {
  readonly isCertain: boolean
}

/** The call makes a logger that writes each request by itself. */
export function isAccessLog({ flow }: ModuleView, site: CallSite): boolean {
  return flow.rows(site, 'log').some(({ row }) => row.kind === 'access')
}

function leftOutHeader(
  { view, row: { serializes = [] }, options, isAccess }: Asked,
  paths: readonly WrittenPath[],
): LeftOut | null {
  const said = serializingOf(view, options, 'req')
  if (said === 'changed') return null
  const missing = said !== 'asked' && serializes.includes('req') ? null : missingSibling(paths)
  const isAnswers = isAccess && serializingOf(view, options, 'res') === 'kept'
  const answer = isAnswers ? missingAnswer(paths) : null
  const left = missing ?? answer
  if (!left || (said !== 'asked' && isLeftOutElsewhere(view, left.of))) return null
  return {
    ...left,
    isCertain: isAccess && missing !== null && said !== 'unknown',
    also: missing && answer && answer.path,
  }
}

/** Only the library's own serializer is known to write the address, with its query and parameters. */
function leftOutAddress({ view, row, options, isAccess }: Asked, paths: readonly WrittenPath[]): LeftOut | null {
  const missing = (row.serializes ?? []).includes('req') ? null : missingAddress(paths)
  if (!missing || isLeftOutElsewhere(view, missing.of)) return null
  const said = serializingOf(view, options, 'req')
  return said === 'kept' ? { ...missing, isCertain: isAccess } : null
}

/** The logger with this path is handed, or may be, to a framework that writes no headers under the path's first key. */
export function isLeftOutElsewhere(view: ModuleView, { path }: WrittenPath): boolean {
  const keys = pathKeys(path) ?? []
  return view
    .sharedRedactions()
    .some(
      ({ redacts, serializes = [] }) =>
        serializes.includes(keys[0] ?? '') &&
        (redacts === 'all' || redacts.some((part) => part.keys.join('.') === keys.join('.'))),
    )
}
