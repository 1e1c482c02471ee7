// What the options of a logger hide: paths, functions for fields, functions for records, formats.
import type { ValueRef } from '../../ir/ids'
import type { ModuleFlow } from '../../flow/module-flow'
import type { RedactionRow } from '../../model/redaction-rows'
import { MAX_TEXT_DEPTH } from '../../limits'
import type { HiddenPart, Redacted } from '../../summary/hidden-parts'
import { collectedIn } from '../../summary/collected-values'
import { exportedTexts } from '../../summary/constant-texts'
import { keptParts } from '../../summary/kept-parts'
import { hiddenByList } from './listed-keys'
import { isOfOwnFile } from './options-elsewhere'
import { sinksOf } from '../../summary/parameter-sinks'
import { hiddenByReplacer } from './replacers'
import { pathKeys } from './redaction-syntax'

/** What an option of a logger hides, by the form that a model gives it. */
export function hiddenBy(flow: ModuleFlow, { form, record }: RedactionRow, value: ValueRef): Redacted {
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
    case 'event-function':
      return hiddenInEvents(flow, value)
    case 'layout':
      return isWrittenBy(flow, value, record ?? '') ? [] : 'all'
    case 'appenders':
      return areHiding(flow, value, record ?? '') ? 'all' : []
    case 'reporter':
      return isReportedBy(flow, value, record ?? '') ? [] : 'all'
    case 'logger':
    case 'opaque':
      return 'all'
    case 'none':
      return []
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

/** What a function hides that a logger runs on what stands under these keys of the record. */
export function hiddenByFunction(flow: ModuleFlow, value: ValueRef, keys: readonly string[]): Redacted {
  if (flow.identities.of(value).some(({ type }) => type === KEEPS_HEADERS))
    return [{ keys, kept: [{ path: ['headers'], without: [] }] }]
  const functions = flow.graph.functionsOf(value)
  const [fn] = functions
  if (fn === undefined || functions.length > 1) return 'all'
  const kept = keptParts(flow, fn)
  if (kept === null || kept.length === 0) {
    const listed = hiddenByList(flow, fn, keys)
    if (listed !== null) return listed
  }
  return kept === null ? 'all' : [{ keys, kept }]
}

/** `beforeSend(event) { delete event.user.email; return event }` */
function hiddenInEvents(flow: ModuleFlow, value: ValueRef): Redacted {
  const hidden = hiddenByFunction(flow, value, [])
  if (hidden === 'all') return hidden
  return hidden.flatMap(({ kept = [] }) =>
    kept.flatMap(({ without }) =>
      without.flatMap((path) => path.slice(-1).map((key) => ({ keys: [key], anywhere: true as const }))),
    ),
  )
}

/** What stands in a member of what the function is given is a part of the text that it makes. */
function isWrittenBy(flow: ModuleFlow, value: ValueRef, record: string): boolean {
  const functions = flow.graph.functionsOf(value)
  const [fn] = functions
  if (fn === undefined || functions.length > 1) return false
  return keptParts(flow, fn)?.some(({ path }) => path.length === 0 || path[0] === record) ?? false
}

/** Every output has a pattern without the text of the record, whose own functions do not write it either. */
function areHiding(flow: ModuleFlow, value: ValueRef, record: string): boolean {
  const outputs = flow.producers(value).flatMap((made) => {
    const object = flow.instruction(made)
    return object.kind === 'object' ? object.properties.map(({ value }) => ({ fn: made.fn, value })) : [made]
  })
  return outputs.length > 0 && outputs.every((output) => isHiding(flow, output, record))
}

/** `{ layout: { type: 'pattern', pattern: '%d %x{hidden}', tokens: { hidden } } }` */
function isHiding(flow: ModuleFlow, output: ValueRef, record: string): boolean {
  const [layout] = memberOf(flow, output, 'layout')
  const [pattern] = layout ? memberOf(flow, layout, 'pattern') : []
  const text = pattern && flow.constant(pattern)
  if (!layout || typeof text !== 'string' || /%[-.\d]*m/.test(text)) return false
  const tokens = memberOf(flow, layout, 'tokens').flatMap((ref) => flow.producers(ref))
  return tokens.every((made) => {
    const object = flow.instruction(made)
    if (object.kind !== 'object') return true
    const used = object.properties.filter(({ key }) => key === null || text.includes(`%x{${key}}`))
    return used.every(({ value }) => !isWrittenBy(flow, { fn: made.fn, value }, record))
  })
}

/** A function of the object hands what it is given to a stream or a logger as it is. */
function isReportedBy(flow: ModuleFlow, value: ValueRef, name: string): boolean {
  const writers = flow.producers(value).flatMap((made) => {
    const list = flow.instruction(made)
    const members = list.kind === 'array' ? list.elements.map((each) => ({ fn: made.fn, value: each.value })) : [made]
    return members.flatMap((ref) => memberOf(flow, ref, name).flatMap((ref) => flow.graph.functionsOf(ref)))
  })
  return writers.some((fn) => (flow.facts.functions[fn] ? sinksOf(flow, flow.facts.functions[fn]) : []).length > 0)
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
    if (isOfOwnFile(flow, stage)) return 'all'
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
    if (instruction.kind !== 'array') {
      const texts = exportedTexts(flow, made) ?? exportedTexts(flow, made, 'paths')
      if (texts === null) return null
      found.push(...texts)
      continue
    }
    for (const put of collectedIn(flow, made)) {
      const text = flow.constant(put)
      found.push(typeof text === 'string' ? text : ALL)
    }
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
