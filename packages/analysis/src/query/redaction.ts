// What a logger hides by its own configuration: paths, functions for fields, functions for records.
import type { ValueRef } from '../ir/ids'
import { refKey } from '../flow/producers'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import type { RedactionRow } from '../model/rows'
import { MAX_PARENTS, MAX_TEXT_DEPTH } from '../limits'
import type { HiddenPart, Redacted } from '../summary/hidden-parts'
import { keptParts } from '../summary/kept-parts'
import { hiddenByReplacer } from './replacers'
import { pathKeys } from './redaction-syntax'

/** What the logger hides on which `site` is called, followed through `child()` calls to where it is made. */
export function redactionAt(flow: ModuleFlow, site: CallSite): Redacted {
  return redactionOfReceivers(flow, flow.at(site, 'Receiver'))
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
  const makers = flow.calls.filter((site) => flow.rows(site, 'redaction').some(({ row }) => row.requests === true))
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
    const path = row.path ?? ''
    for (const value of flow.at(maker, path.slice(path.indexOf('Argument')))) {
      const hidden = hiddenBy(flow, row.form, value)
      const parts = row.only ? onlyOf(hidden, row.only) : hidden
      if (parts === 'all') found.others = 'all'
      else (row.form === 'pino-paths' ? paths : others).push(...parts)
    }
  }
  memo.set(refKey(maker.ref), found)
  return found
}

function onlyOf(hidden: Redacted, only: 'given' | 'bound'): readonly HiddenPart[] {
  return hidden === 'all' ? [{ keys: [], only }] : hidden.map((part) => ({ ...part, only }))
}

function hiddenBy(flow: ModuleFlow, form: RedactionRow['form'], value: ValueRef): Redacted {
  switch (form) {
    case 'pino-paths':
      return hidesNothing(flow, value) ? [] : hiddenPaths(flow, value)
    case 'keys':
      return hiddenKeys(flow, value)
    case 'serializers':
      return hiddenFields(flow, value)
    case 'record-function':
      return hiddenByFunction(flow, value, [])
    case 'winston-format':
      return hiddenByFormat(flow, value)
    case 'opaque':
      return 'all'
  }
}

/** `censor: (value) => value` */
function hidesNothing(flow: ModuleFlow, options: ValueRef): boolean {
  return memberOf(flow, options, 'censor').some((censor) =>
    flow.graph.functionsOf(censor).some((fn) => {
      const returned = flow.graph.returns(fn).flatMap((ref) => flow.producers(ref))
      return (
        returned.length > 0 &&
        returned.every((made) => {
          const instruction = flow.instruction(made)
          return instruction.kind === 'parameter' && instruction.index === 0
        })
      )
    }),
  )
}

function hiddenPaths(flow: ModuleFlow, value: ValueRef): Redacted {
  const texts = textsOf(flow, value)
  if (texts === null) return 'all'
  return texts.flatMap((path) => {
    const keys = pathKeys(path)
    return keys ? [{ keys }] : []
  })
}

function hiddenKeys(flow: ModuleFlow, value: ValueRef): Redacted {
  return (
    textsOf(flow, value)?.map((path) => ({ keys: [path.slice(path.lastIndexOf('.') + 1)], anywhere: true as const })) ??
    'all'
  )
}

/** `{ user: (user) => ({ id: user.id }) }`: what stands in the record under that very key. */
function hiddenFields(flow: ModuleFlow, value: ValueRef): Redacted {
  return flow.producers(value).flatMap((made) => {
    const instruction = flow.instruction(made)
    if (instruction.kind !== 'object') return []
    return instruction.properties.flatMap(({ key, value: given }) => {
      const parts = key === null ? [] : hiddenByFunction(flow, { fn: made.fn, value: given }, [key])
      return parts === 'all' ? [{ keys: [key ?? ''] }] : parts
    })
  })
}

/** Type that models give to functions of a library which keep the headers of a request. */
const KEEPS_HEADERS = 'log.HeaderSerializer'

function hiddenByFunction(flow: ModuleFlow, value: ValueRef, keys: readonly string[]): Redacted {
  if (flow.identities.of(value).some(({ type }) => type === KEEPS_HEADERS))
    return [{ keys, kept: [{ path: ['headers'], without: [] }] }]
  const functions = flow.graph.functionsOf(value)
  const [fn] = functions
  if (fn === undefined || functions.length > 1) return 'all'
  const kept = keptParts(flow, fn)
  return kept === null ? 'all' : [{ keys, kept }]
}

/** Types that models give to formats which write the record down; those behind them change nothing. */
const WRITERS: readonly string[] = ['log.LineFormat', 'log.JsonFormat']

/** The format writes the line. */
export function isWriter(flow: ModuleFlow, stage: ValueRef): boolean {
  return flow.identities.of(stage).some(({ type }) => type !== null && WRITERS.includes(type))
}

/** Formats in the order in which they run. */
function hiddenByFormat(flow: ModuleFlow, value: ValueRef): Redacted {
  const parts: HiddenPart[] = []
  for (const stage of stagesOf(flow, value, 0)) {
    for (const fn of functionsBehind(flow, stage)) {
      const hidden = fn.isReplacer ? hiddenByReplacer(flow, fn.ref) : hiddenByFunction(flow, fn.ref, [])
      if (hidden === 'all') return 'all'
      parts.push(...hidden)
    }
    if (isWriter(flow, stage)) break
  }
  return parts
}

/** Calls that make formats: those that a call is given which combines them, or the one itself. */
export function stagesOf(flow: ModuleFlow, value: ValueRef, depth: number): readonly ValueRef[] {
  return flow.producers(value).flatMap((made): readonly ValueRef[] => {
    const call = flow.instruction(made)
    if (call.kind !== 'call' || depth > MAX_TEXT_DEPTH) return [made]
    const inner = call.args
      .map((argument) => ({ fn: made.fn, value: argument.value }))
      .filter((ref) => flow.producers(ref).some((given) => flow.instruction(given).kind === 'call'))
    return inner.length > 0 ? inner.flatMap((ref) => stagesOf(flow, ref, depth + 1)) : [made]
  })
}

/** A function that a format runs. A replacer of `JSON.stringify` is given fields one by one. */
export interface FormatFunction {
  readonly ref: ValueRef
  readonly isReplacer: boolean
}

/** The functions of a format: arguments of the call that makes it, options of it, or of the one that makes what is called. */
export function functionsBehind(flow: ModuleFlow, stage: ValueRef): readonly FormatFunction[] {
  const call = flow.instruction(stage)
  if (call.kind !== 'call') return call.kind === 'function' ? [{ ref: stage, isReplacer: false }] : []
  const makers = [stage, ...flow.producers({ fn: stage.fn, value: call.callee })]
  return makers.flatMap((made) => {
    const at = flow.instruction(made)
    if (at.kind !== 'call') return []
    return at.args.flatMap(({ value }): readonly FormatFunction[] => {
      const given = { fn: made.fn, value }
      const functions = flow.graph.functionsOf(given)
      if (functions.length > 0) return [{ ref: given, isReplacer: false }]
      return memberOf(flow, given, 'replacer').map((ref) => ({ ref, isReplacer: true }))
    })
  })
}

/** Values of a member of object literals. */
function memberOf(flow: ModuleFlow, ref: ValueRef, name: string): readonly ValueRef[] {
  return flow.producers(ref).flatMap((made) => {
    const instruction = flow.instruction(made)
    if (instruction.kind !== 'object') return []
    return instruction.properties.flatMap(({ key, value }) => (key === name ? [{ fn: made.fn, value }] : []))
  })
}

/** Constant texts of an array, or of the `paths` of an object; null when some of them come from elsewhere. */
function textsOf(flow: ModuleFlow, ref: ValueRef): readonly string[] | null {
  const found: string[] = []
  for (const made of flow.producers(ref)) {
    const instruction = flow.instruction(made)
    if (instruction.kind === 'literal') continue
    if (instruction.kind === 'object') {
      for (const list of memberOf(flow, made, 'paths')) found.push(...(textsOf(flow, list) ?? [ALL]))
      if (instruction.properties.some(({ kind }) => kind === 'spread')) return null
      continue
    }
    if (instruction.kind !== 'array') return null
    for (const { value, spread } of instruction.elements) {
      const at = { fn: made.fn, value }
      const text = spread ? undefined : flow.constant(at)
      if (typeof text === 'string') found.push(text)
      else if (spread) found.push(...(textsOf(flow, at) ?? [ALL]))
      else found.push(ALL)
    }
  }
  return found.includes(ALL) ? null : found
}

/** Stands for paths that are not known. */
const ALL = ''
