// What a logger hides by its own configuration, followed to where it is made.
import type { ValueRef } from '../../ir/ids'
import { refKey } from '../../flow/producers'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { once } from '../../flow/once'
import type { RedactionRow } from '../../model/redaction-rows'
import { MAX_PARENTS } from '../../limits'
import type { HiddenPart, Redacted } from '../../summary/hidden-parts'
import { mayBeSaidElsewhere } from './options-elsewhere'
import { hiddenBy } from './redaction-forms'

/** What the logger hides on which `site` is called, followed through `child()` calls to where it is made. */
export function redactionAt(flow: ModuleFlow, site: CallSite): Redacted {
  return redactionOfReceivers(flow, flow.at(site, 'Receiver'))
}

/** The logger on which `site` is called comes from a framework: `request.log`, or a child of it. */
export function isFrameworks(flow: ModuleFlow, site: CallSite): boolean {
  let receivers = flow.at(site, 'Receiver')
  for (let i = 0; i < MAX_PARENTS && receivers.length > 0; i++) {
    if (receivers.some((ref) => isCarried(flow, ref))) return true
    const makers = receivers.flatMap((ref) => flow.producers(ref)).flatMap((made) => callAt(flow, made) ?? [])
    receivers = makers.flatMap((maker) => flow.at(maker, 'Receiver'))
  }
  return false
}

/** What a logger of this file hides in records of others. */
export interface SharedRedaction {
  /** `requests`, or the name of a library. */
  readonly covers: readonly string[]
  readonly redacts: Redacted
  /** Keys under which its records hold no headers anyway. */
  readonly serializes?: readonly string[]
  /** The other module that configures it. */
  readonly configuredIn?: string
}

/** All that a file configures for others. Where it makes several servers, each is asked for its own requests. */
export function findSharedRedactions(flow: ModuleFlow): readonly SharedRedaction[] {
  return sharingCalls(flow).flatMap((site) =>
    flow.rows(site, 'redaction').flatMap(({ row }): readonly SharedRedaction[] => {
      const redacts = hiddenByRow(flow, site, row)
      const { covers, serializes } = row
      return covers && redacts.length > 0 ? [{ covers, redacts, ...(serializes && { serializes }) }] : []
    }),
  )
}

/** Calls that configure what others log. */
export function sharingCalls(flow: ModuleFlow): readonly CallSite[] {
  return flow
    .callsWith('redaction')
    .filter((site) => flow.rows(site, 'redaction').some(({ row }) => row.covers !== undefined))
}

/** What loggers hide, followed to where they are made, in this file or in the module that they are imported from. */
export function redactionOfReceivers(flow: ModuleFlow, loggers: readonly ValueRef[]): Redacted {
  const parts: HiddenPart[] = []
  let receivers = loggers
  let hasOwnPaths = false
  let isMade = false
  for (let i = 0; i < MAX_PARENTS && receivers.length > 0; i++) {
    const next: ValueRef[] = []
    const linked = linkedRedaction(flow, receivers)
    if (linked === 'all') return 'all'
    parts.push(...linked)
    isMade ||= linked.length > 0
    for (const made of receivers.flatMap((ref) => flow.producers(ref))) {
      const maker = callAt(flow, made)
      const found = maker && madeWith(flow, maker)
      if (!maker || !found) continue
      isMade ||= flow.rows(maker, 'redaction').length > 0
      if (found.paths === 'all' || found.others === 'all') return 'all'
      // Paths that a child is given replace those of its parent.
      if (!hasOwnPaths) parts.push(...found.paths)
      hasOwnPaths ||= found.paths.length > 0
      parts.push(...found.others)
      next.push(...flow.at(maker, 'Receiver'))
    }
    receivers = next
  }
  const carried = isMade || !loggers.some((ref) => isCarried(flow, ref)) ? [] : carriedRedaction(flow)
  return carried === 'all' ? carried : [...parts, ...carried]
}

/** The logger is a member of a request, or of what serves requests: `request.log`. */
function isCarried(flow: ModuleFlow, logger: ValueRef): boolean {
  return flow.producers(logger).some((made) => {
    const member = flow.instruction(made)
    if (member.kind !== 'member') return false
    return flow.identities.of({ fn: made.fn, value: member.object }).some(({ type }) => type !== null)
  })
}

/** What the framework of this file hides in the loggers that it hands out; nothing where several are made. */
const carriedRedaction: (flow: ModuleFlow) => Redacted = once((flow) => {
  const makers = flow
    .callsWith('redaction')
    .filter((site) => flow.rows(site, 'redaction').some(({ row }) => row.covers?.includes('requests') === true))
  const [only, ...others] = makers
  if (!only || others.length > 0) return []
  const { paths, others: rest } = madeWith(flow, only)
  return paths === 'all' || rest === 'all' ? 'all' : [...paths, ...rest]
})

function linkedRedaction(flow: ModuleFlow, receivers: readonly ValueRef[]): Redacted {
  const parts: HiddenPart[] = []
  for (const { link } of receivers.flatMap((ref) => flow.identities.proven(ref))) {
    const redacts = link?.value.redacts
    if (redacts === 'all') return 'all'
    parts.push(...(redacts ?? []))
  }
  return parts
}

/** What the call that makes a logger says. */
interface MadeWith {
  readonly paths: Redacted
  readonly others: Redacted
}

const makers = once((_flow: ModuleFlow) => new Map<number, MadeWith>())

function madeWith(flow: ModuleFlow, maker: CallSite): MadeWith {
  const memo = makers(flow)
  const known = memo.get(refKey(maker.ref))
  if (known) return known
  const paths: HiddenPart[] = []
  const others: HiddenPart[] = []
  const found = { paths: paths as Redacted, others: others as Redacted }
  for (const { row } of flow.rows(maker, 'redaction')) {
    const parts = hiddenByRow(flow, maker, row)
    if (parts === 'all') found.others = 'all'
    else (row.form === 'pino-paths' ? paths : others).push(...parts)
  }
  memo.set(refKey(maker.ref), found)
  return found
}

/** What one option of the call hides. */
function hiddenByRow(flow: ModuleFlow, maker: CallSite, row: RedactionRow): Redacted {
  if (row.form === 'none') return []
  const hidden =
    row.keys?.map((key): HiddenPart => ({ keys: [key], anywhere: true })) ?? hiddenByValues(flow, maker, row)
  const { versions } = row
  if (hidden === 'all' || !versions) return hidden
  return hidden.map((part) => ({ ...part, versions: { ...versions, isSaid: row.keys === undefined } }))
}

function hiddenByValues(flow: ModuleFlow, maker: CallSite, row: RedactionRow): Redacted {
  const path = row.path ?? ''
  const parts: HiddenPart[] = []
  const position = path.slice(path.indexOf('Argument'))
  const values = flow.at(maker, position)
  if (values.length === 0 && mayBeSaidElsewhere(flow, maker, position)) return 'all'
  for (const value of values) {
    const hidden = row.form === 'logger' ? redactionOfReceivers(flow, [value]) : hiddenBy(flow, row, value)
    const only = row.only ? onlyOf(hidden, row.only) : hidden
    if (only === 'all') return 'all'
    parts.push(...only)
  }
  return parts
}

function onlyOf(hidden: Redacted, only: 'given' | 'bound'): readonly HiddenPart[] {
  return hidden === 'all' ? [{ keys: [], only }] : hidden.map((part) => ({ ...part, only }))
}
