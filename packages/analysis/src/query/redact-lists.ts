// The list of paths that a logger made in this file hides, as a place where one more can be written.
import type { ValueRef } from '../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { MAX_PARENTS } from '../limits'

/** The last text of the list of paths that the logger of a call hides; null where no such list is written in this file. */
export function lastRedactedPath(flow: ModuleFlow, sink: CallSite): ValueRef | null {
  let receivers = flow.at(sink, 'Receiver')
  for (let i = 0; i < MAX_PARENTS && receivers.length > 0; i++) {
    const makers = receivers.flatMap((ref) => flow.producers(ref)).flatMap((made) => callAt(flow, made) ?? [])
    for (const maker of makers) {
      for (const { row } of flow.rows(maker, 'redaction')) {
        if (row.form !== 'pino-paths') continue
        const at = row.path ?? ''
        const [list] = flow.at(maker, at.slice(at.indexOf('Argument'))).flatMap((value) => lastOf(flow, value) ?? [])
        if (list) return list
      }
    }
    receivers = makers.flatMap((maker) => flow.at(maker, 'Receiver'))
  }
  return null
}

function lastOf(flow: ModuleFlow, value: ValueRef): ValueRef | null {
  const [made, ...others] = flow.producers(value)
  const instruction = made && flow.instruction(made)
  if (!made || others.length > 0 || !instruction) return null
  if (instruction.kind === 'object') {
    const paths = instruction.properties.find(({ key }) => key === 'paths')
    return paths ? lastOf(flow, { fn: made.fn, value: paths.value }) : null
  }
  const last = instruction.kind === 'array' ? instruction.elements[instruction.elements.length - 1] : undefined
  return last && !last.spread ? { fn: made.fn, value: last.value } : null
}

/** A place of a record as such a path: `users[*].password`; null for keys that cannot be written so. */
export function asRedactedPath(place: readonly string[]): string | null {
  if (place.some((key) => key !== '*' && !/^[\w$-]+$/.test(key))) return null
  return place
    .map((key) => (key === '*' ? '[*]' : `.${key}`))
    .join('')
    .replace(/^\./, '')
}
