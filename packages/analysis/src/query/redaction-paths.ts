// Paths that a logger redacts, as they are written, and what is wrong with them.
import type { ValueRef } from '../ir/ids'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { pathKeys } from './redaction-syntax'
import type { ModuleView } from './view'

/**
 * What is wrong with a path. `malformed`: the logger refuses it. `never`: no key can be called so. `sibling`: a header that holds a
 * credential is hidden, another one beside it is not.
 */
export type PathFault =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'never'; readonly reason: string; readonly instead: string | null }
  | { readonly kind: 'sibling'; readonly missing: string }

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
export function findFaultyRedactions({ flow }: ModuleView): readonly FaultyPath[] {
  return flow.calls.flatMap((site) => {
    const rows = flow.rows(site, 'redaction').filter(({ row }) => row.form === 'pino-paths')
    return rows.flatMap(({ row }) => {
      const at = row.path ?? ''
      return flow.at(site, at.slice(at.indexOf('Argument'))).flatMap((value) => faultsIn(flow, site, value))
    })
  })
}

interface WrittenPath {
  readonly ref: ValueRef
  readonly path: string
}

function faultsIn(flow: ModuleFlow, site: CallSite, value: ValueRef): readonly FaultyPath[] {
  const written = pathsOf(flow, value)
  if (!written) return []
  const found = written.paths.flatMap(({ ref, path }): FaultyPath[] => {
    const fault = faultOf(path)
    return fault ? [{ ref, path, fault, maker: site.ref }] : []
  })
  const missing = written.isWhole && !hasSerializers(flow, site) ? missingSibling(written.paths) : null
  return missing
    ? [...found, { ...missing.of, fault: { kind: 'sibling', missing: missing.path }, maker: site.ref }]
    : found
}

/** Paths of a list, or of the `paths` of an object; `isWhole`: no other one can be in it. */
function pathsOf(
  flow: ModuleFlow,
  ref: ValueRef,
): { readonly paths: readonly WrittenPath[]; readonly isWhole: boolean } | null {
  const makers = flow.producers(ref)
  const [made] = makers
  const instruction = made && flow.instruction(made)
  if (!made || makers.length > 1 || !instruction) return null
  if (instruction.kind === 'object') {
    const list = instruction.properties.find(({ key }) => key === 'paths')
    return list ? pathsOf(flow, { fn: made.fn, value: list.value }) : null
  }
  if (instruction.kind !== 'array') return null
  const paths = instruction.elements.flatMap((element): WrittenPath[] => {
    const at = { fn: made.fn, value: element.value }
    const text = element.spread ? undefined : flow.constant(at)
    return typeof text === 'string' ? [{ ref: at, path: text }] : []
  })
  return { paths, isWhole: paths.length === instruction.elements.length }
}

/** What the logger makes of a request is decided elsewhere. */
function hasSerializers(flow: ModuleFlow, site: CallSite): boolean {
  return site.call.args.some(({ value }) =>
    flow.producers({ fn: site.ref.fn, value }).some((made) => {
      const options = flow.instruction(made)
      if (options.kind !== 'object') return options.kind !== 'literal'
      return options.properties.some(
        ({ key, kind }) => kind === 'spread' || key === 'serializers' || key === 'formatters',
      )
    }),
  )
}

function faultOf(path: string): PathFault | null {
  const keys = pathKeys(path)
  if (keys === null) return { kind: 'malformed' }
  const never = (reason: string, instead: string | null): PathFault => ({ kind: 'never', reason, instead })
  if (path !== path.trim()) return never('white space is part of a key', path.trim())
  if (/^\/.*\/[a-z]*$/.test(path)) return never('a path is no pattern', null)
  if (keys.some((key) => key !== '*' && /^\*|\*$/.test(key))) return never("'*' stands for a whole key", null)
  const at = keys.indexOf('headers')
  const header = at < 0 || keys[at - 1] !== 'req' ? undefined : keys[at + 1]
  if (header !== undefined && /[A-Z]/.test(header))
    return never('names of request headers are lower case', path.replace(header, header.toLowerCase()))
  return null
}

/** Headers that let their holder in. */
const CREDENTIALS = ['authorization', 'cookie']

/** The first path of a credential header whose like is left out. */
function missingSibling(paths: readonly WrittenPath[]): { readonly of: WrittenPath; readonly path: string } | null {
  const known = new Set(paths.map(({ path }) => pathKeys(path)?.join('.').toLowerCase() ?? ''))
  for (const of of paths) {
    const keys = pathKeys(of.path)
    const last = keys?.[keys.length - 1]?.toLowerCase()
    if (!keys || keys.slice(-3, -1).join('.') !== 'req.headers' || !CREDENTIALS.includes(last ?? '')) continue
    const before = keys.slice(0, -1).join('.')
    const isCovered = (name: string): boolean =>
      [`${before}.${name}`, before, `${before}.*`, name, `*.${name}`, `*.*.${name}`].some((each) =>
        known.has(each.toLowerCase()),
      )
    const missing = CREDENTIALS.find((name) => !isCovered(name))
    if (missing !== undefined) return { of, path: `${before}.${missing}` }
  }
  return null
}
