// The list of paths that a logger made in this file hides, as a place where one more can be written.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { MAX_PARENTS } from '../../limits'
import type { ModuleView } from '../view'

/** The last text of the list of paths that the logger of a call hides; null where no such list is written in this file, or it has the path. */
export function lastRedactedPath(flow: ModuleFlow, sink: CallSite, path: string): ValueRef | null {
  let receivers = flow.at(sink, 'Receiver')
  for (let i = 0; i < MAX_PARENTS && receivers.length > 0; i++) {
    const makers = receivers.flatMap((ref) => flow.producers(ref)).flatMap((made) => callAt(flow, made) ?? [])
    for (const maker of makers) {
      for (const { row } of flow.rows(maker, 'redaction')) {
        if (row.form !== 'pino-paths') continue
        const at = row.path ?? ''
        const [list] = flow.at(maker, at.slice(at.indexOf('Argument'))).map((value) => listedIn(flow, value))
        if (list && list.length > 0)
          return list.some((each) => flow.constant(each) === path) ? null : (list.at(-1) ?? null)
      }
    }
    receivers = makers.flatMap((maker) => flow.at(maker, 'Receiver'))
  }
  return null
}

/** The last text of the only list of paths in a file, where one more can be written; null where there are none or several, or it has the path. */
export function lastOfOnlyList(flow: ModuleFlow, path: string): ValueRef | null {
  const lists = flow.callsWith('redaction').flatMap((maker) =>
    flow.rows(maker, 'redaction').flatMap(({ row }) => {
      if (row.form !== 'pino-paths') return []
      const at = row.path ?? ''
      return flow.at(maker, at.slice(at.indexOf('Argument'))).map((value) => listedIn(flow, value))
    }),
  )
  const [list, ...others] = lists.filter((each) => each.length > 0)
  if (!list || others.length > 0 || list.some((each) => flow.constant(each) === path)) return null
  return list.at(-1) ?? null
}

/** The module of the project whose configuration hides fields of what a call logs. */
export function redactingModule(view: ModuleView, sink: CallSite, sharedBy: readonly string[]): string | null {
  const nodes = view.flow.at(sink, 'Receiver').flatMap((ref) => view.flow.identities.proven(ref))
  const linked = nodes.find(({ link }) => link !== undefined && Array.isArray(link.value.redacts))
  if (linked?.link) return linked.link.module
  const shared = view.sharedRedactions().find(({ covers }) => covers.some((each) => sharedBy.includes(each)))
  return shared?.configuredIn ?? null
}

/** The elements of the list that is given, or of its member `paths`; empty where it is not written out. */
function listedIn(flow: ModuleFlow, value: ValueRef): readonly ValueRef[] {
  const [made, ...others] = flow.producers(value)
  const instruction = made && flow.instruction(made)
  if (!made || others.length > 0 || !instruction) return []
  if (instruction.kind === 'object') {
    const paths = instruction.properties.find(({ key }) => key === 'paths')
    return paths ? listedIn(flow, { fn: made.fn, value: paths.value }) : []
  }
  const elements = instruction.kind === 'array' ? instruction.elements : []
  return elements.at(-1)?.spread === true ? [] : elements.map((each) => ({ fn: made.fn, value: each.value }))
}

/** A place of a record as such a path: `users[*].password`; null for keys that cannot be written so. */
export function asRedactedPath(place: readonly string[]): string | null {
  if (place.some((key) => key !== '*' && !/^[\w$-]+$/.test(key))) return null
  return place
    .map((key) => (key === '*' ? '[*]' : `.${key}`))
    .join('')
    .replace(/^\./, '')
}
