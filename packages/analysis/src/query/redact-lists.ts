// The list of paths that a logger made in this file hides, as a place where one more can be written.
import type { ValueRef } from '../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { MAX_PARENTS } from '../limits'

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
