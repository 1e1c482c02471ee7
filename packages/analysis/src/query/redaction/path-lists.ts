// Lists of redacted paths as they are written: in the options of a logger, or apart from the call that makes it.
import type { ValueId, ValueRef } from '../../ir/ids'
import type { Instruction, ObjectLiteral } from '../../ir/instruction'
import type { ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { collectedIn } from '../../summary/collected-values'
import { pathKeys } from './redaction-syntax'
import type { ModuleView } from '../view'

/** The key under which options of a redaction hold the list; alone it says nothing. */
const PATHS = 'paths'

/** A text of such a list. */
export interface WrittenPath {
  readonly ref: ValueRef
  readonly path: string
}

/** The paths of a list. */
export interface WrittenPaths {
  readonly paths: readonly WrittenPath[]
  /** No other path of a request's headers can be in it. */
  readonly isWhole: boolean
  /** The arrays themselves. */
  readonly lists: readonly ValueRef[]
}

/** Paths of a list, or of the `paths` of an object; null where it is not written out here. */
export function pathsOf(flow: ModuleFlow, ref: ValueRef): WrittenPaths | null {
  const makers = flow.producers(ref)
  const [made] = makers
  const instruction = made && flow.instruction(made)
  if (!made || makers.length > 1 || !instruction) return null
  if (instruction.kind === 'object') {
    const list = instruction.properties.find(({ key }) => key === PATHS)
    return list ? pathsOf(flow, { fn: made.fn, value: list.value }) : null
  }
  if (instruction.kind !== 'array') return null
  const paths: WrittenPath[] = []
  let isWhole = true
  for (const element of instruction.elements) {
    const at = { fn: made.fn, value: element.value }
    const text = element.spread ? undefined : flow.constant(at)
    if (typeof text === 'string') paths.push({ ref: at, path: text })
    else if (element.spread || !isOtherPath(flow, at)) isWhole = false
  }
  for (const put of collectedIn(flow, made)) {
    const text = flow.constant(put)
    if (typeof text === 'string') paths.push({ ref: put, path: text })
    else if (!isOtherPath(flow, put)) isWhole = false
  }
  return { paths, isWhole, lists: [made] }
}

/** `` `req.cookies.${name}` ``: whatever the name, no header. */
function isOtherPath(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).every((made) => {
    const text = flow.instruction(made)
    const start = text.kind === 'template' ? (text.strings[0] ?? '') : ''
    return /^[\w$]+\.[\w$]+\./.test(start) && !/\.headers\.$/.test(start)
  })
}

/** A list and what it stands in. */
export interface ListApart {
  readonly list: ValueRef
  readonly holder: ValueRef
}

/** Lists under the name of such an option, in an object or a variable, that no call of this file is seen to be given. */
export function listsApart({ flow, text }: ModuleView, seen: Set<number>): readonly ListApart[] {
  const names = new Set(flow.knowledge.rows('redaction').flatMap(({ form, path }) => optionName(form, path)))
  const lower = text.toLowerCase()
  if (![...names].some((name) => lower.includes(name))) return []
  const found: ListApart[] = []
  const add = (list: ValueRef, holder: ValueRef): void => {
    const written = pathsOf(flow, list)
    if (!written || written.lists.some((each) => seen.has(refKey(each)))) return
    for (const each of written.lists) seen.add(refKey(each))
    found.push({ list, holder })
  }
  for (const { index: fn, instructions } of flow.facts.functions)
    instructions.forEach((instruction, value) => {
      for (const { name, given } of namedIn(flow, instruction))
        if ([...names].some((each) => name.toLowerCase().includes(each))) add({ fn, value: given }, refOf(fn, value))
    })
  return found
}

function optionName(form: string, path: string | undefined): readonly string[] {
  const name = form === 'pino-paths' ? /Member\[(\w+)\]$/.exec(path ?? '')?.[1] : undefined
  return name === undefined || name === PATHS ? [] : [name.toLowerCase()]
}

const refOf = (fn: ValueRef['fn'], value: number): ValueRef => ({ fn, value: value as ValueId })

/** Values with the names under which they are kept. */
function namedIn(
  flow: ModuleFlow,
  instruction: Instruction,
): readonly { readonly name: string; readonly given: ValueRef['value'] }[] {
  switch (instruction.kind) {
    case 'object':
      return instruction.properties.flatMap(({ key, value }) => (key === null ? [] : [{ name: key, given: value }]))
    case 'store':
      return [{ name: flow.variable(instruction.variable).name, given: instruction.value }]
    case 'set-member':
      return instruction.property === null ? [] : [{ name: instruction.property, given: instruction.value }]
    default:
      return []
  }
}

/** Headers that let their holder in. */
const CREDENTIALS = ['authorization', 'cookie']

/** Keys under which a request is logged. */
const REQUESTS = ['req', 'request', 'event']

/** A place that is left out beside what a path hides, and perhaps another. */
export interface Missing {
  readonly of: WrittenPath
  readonly path: string
  readonly also?: string | null
}

/** The first path of a credential header whose like is left out. */
export function missingSibling(paths: readonly WrittenPath[]): Missing | null {
  for (const of of paths) {
    const keys = pathKeys(of.path)
    const last = keys?.[keys.length - 1]?.toLowerCase()
    if (!keys || !isOfRequest(keys) || !CREDENTIALS.includes(last ?? '')) continue
    const before = keys.slice(0, -1)
    const missing = CREDENTIALS.find((name) => !isCovered(paths, [...before, name]))
    if (missing !== undefined) return { of, path: [...before, missing].join('.') }
  }
  return null
}

/** `req.headers.authorization`, `event.headers.cookie` */
function isOfRequest(keys: readonly string[]): boolean {
  return keys.at(-2) === 'headers' && REQUESTS.includes(keys.at(-3) ?? '')
}

/** The path of the request's cookies where those that the answer sets are left out. */
export function missingAnswer(paths: readonly WrittenPath[]): Missing | null {
  const of = paths.find(({ path }) => pathKeys(path)?.join('.') === 'req.headers.cookie')
  return of && !isCovered(paths, ['res', 'headers', 'set-cookie']) ? { of, path: 'res.headers["set-cookie"]' } : null
}

/**
 * What an HTTP client's error holds beside its configuration: the answer, which has the configuration, too, and the request, of
 * which the header stands there as it was sent.
 */
export function missingOfClient(paths: readonly WrittenPath[]): Missing | null {
  const ofErrors = paths.flatMap((of) => {
    const keys = pathKeys(of.path)
    return keys && (keys[0] === 'err' || keys[0] === '*') ? [{ of, keys }] : []
  })
  const of = ofErrors.find(({ keys }) => keys[0] === 'err' && keys[1] === 'config')?.of
  const [path, also = null] = ['response', 'request'].flatMap((name) =>
    ofErrors.some(({ keys }) => keys.length === 1 || keys[1] === name || keys[1] === '*') ? [] : [`err.${name}`],
  )
  return of && path !== undefined ? { of, path, also } : null
}

/** The address of a request of which a parameter is hidden: it has the parameter in it. */
export function missingAddress(paths: readonly WrittenPath[]): Missing | null {
  const of = paths.find(({ path }) => {
    const keys = pathKeys(path)
    return keys?.length === 3 && keys[0] === 'req' && keys[1] === 'query'
  })
  return of && !isCovered(paths, ['req', 'url']) ? { of, path: 'req.url' } : null
}

/** A path hides the place, what it stands in, or its key wherever it stands. */
function isCovered(paths: readonly WrittenPath[], place: readonly string[]): boolean {
  const name = place[place.length - 1] ?? ''
  const before = place.slice(0, -1).join('.')
  const covering = [`${before}.${name}`, before, `${before}.*`, name, `*.${name}`, `*.*.${name}`]
  return paths.some(({ path }) => covering.includes(pathKeys(path)?.join('.').toLowerCase() ?? ''))
}
