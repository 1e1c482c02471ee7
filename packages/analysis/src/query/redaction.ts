// Which keys a logger redacts by its own configuration, when the logger is built in this file.
import type { ValueRef } from '../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { trace } from '../flow/trace'
import { MAX_PARENTS } from '../limits'

/** Lower-case last keys that the logger removes or masks; `all` when it has a redaction that cannot be read key by key. */
export type Redacted = 'none' | 'all' | ReadonlySet<string>

/** Keys redacted by the logger on which `site` is called, followed through `child()` calls to where it is made. */
export function redactedKeys(flow: ModuleFlow, site: CallSite): Redacted {
  return redactionOfReceivers(flow, flow.at(site, 'Receiver'))
}

/** Keys that loggers redact, followed to where they are made, in this file or in the module that they are imported from. */
export function redactionOfReceivers(flow: ModuleFlow, loggers: readonly ValueRef[]): Redacted {
  const keys = new Set<string>()
  let receivers = loggers
  for (let i = 0; i < MAX_PARENTS && receivers.length > 0; i++) {
    const next: ValueRef[] = []
    if (collectLinked(flow, receivers, keys) === 'all') return 'all'
    for (const made of receivers.flatMap((ref) => flow.producers(ref))) {
      const maker = callAt(flow, made)
      if (!maker) continue
      if (collect(flow, maker, keys) === 'all') return 'all'
      next.push(...flow.at(maker, 'Receiver'))
    }
    receivers = next
  }
  return keys.size > 0 ? keys : 'none'
}

function collectLinked(flow: ModuleFlow, receivers: readonly ValueRef[], keys: Set<string>): 'all' | 'some' {
  for (const { link } of receivers.flatMap((ref) => flow.identities.proven(ref))) {
    const redacts = link?.value.redacts
    if (redacts === 'all') return 'all'
    for (const key of redacts ?? []) keys.add(key)
  }
  return 'some'
}

function collect(flow: ModuleFlow, maker: CallSite, keys: Set<string>): 'all' | 'some' {
  for (const { row } of flow.rows(maker, 'redaction')) {
    const path = row.path ?? ''
    for (const value of flow.at(maker, path.slice(path.indexOf('Argument')))) {
      if (row.form === 'winston-format') {
        if (holdsFunction(flow, value)) return 'all'
        continue
      }
      if (row.form === 'bunyan-serializers') for (const key of keysOf(flow, value)) keys.add(key.toLowerCase())
      for (const path of textsOf(flow, value)) keys.add(lastKey(path))
    }
  }
  return 'some'
}

/** A format with a function of the project's own may redact anything; library formats alone do not. */
function holdsFunction(flow: ModuleFlow, ref: ValueRef): boolean {
  let found = false
  trace(flow, ref, {
    intoCallers: false,
    visit: (node) => {
      const instruction = flow.instruction(node.ref)
      if (instruction.kind === 'function') found = true
      if (instruction.kind === 'call')
        found ||= instruction.args.some((argument) =>
          flow
            .producers({ fn: node.ref.fn, value: argument.value })
            .some((made) => flow.instruction(made).kind === 'function' || callHolds(flow, made)),
        )
      return 'continue'
    },
  })
  return found
}

function callHolds(flow: ModuleFlow, ref: ValueRef): boolean {
  const call = flow.instruction(ref)
  if (call.kind !== 'call') return false
  const callee = flow.producers({ fn: ref.fn, value: call.callee })
  const values = [...callee, ...call.args.flatMap((argument) => flow.producers({ fn: ref.fn, value: argument.value }))]
  return values.some((made) => {
    const instruction = flow.instruction(made)
    if (instruction.kind === 'function') return true
    return (
      instruction.kind === 'call' &&
      instruction.args.some((argument) =>
        flow
          .producers({ fn: made.fn, value: argument.value })
          .some((inner) => flow.instruction(inner).kind === 'function'),
      )
    )
  })
}

function keysOf(flow: ModuleFlow, ref: ValueRef): readonly string[] {
  return flow.producers(ref).flatMap((made) => {
    const instruction = flow.instruction(made)
    return instruction.kind === 'object' ? instruction.properties.flatMap((property) => property.key ?? []) : []
  })
}

/** Constant texts of an array, or of the `paths` of an object. */
function textsOf(flow: ModuleFlow, ref: ValueRef): readonly string[] {
  return flow.producers(ref).flatMap((made) => {
    const instruction = flow.instruction(made)
    if (instruction.kind === 'array') {
      return instruction.elements.flatMap((element) => {
        const text = flow.constant({ fn: made.fn, value: element.value })
        return typeof text === 'string' ? [text] : []
      })
    }
    if (instruction.kind !== 'object') return []
    return instruction.properties
      .filter((p) => p.key === 'paths')
      .flatMap((p) => textsOf(flow, { fn: made.fn, value: p.value }))
  })
}

function lastKey(path: string): string {
  const match = /(?:^|[.[])["']?([\w$-]+)["']?\]?$/.exec(path)
  return (match?.[1] ?? path).toLowerCase()
}
