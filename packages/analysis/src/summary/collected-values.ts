// Values that are put into a list, a set or a map after it was made: `chunks.push(chunk)`.
import type { ValueRef } from '../ir/ids'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import { refKey } from '../flow/producers'

/** Methods that put something into a collection. */
const METHODS: ReadonlySet<string> = new Set(['push', 'unshift', 'add', 'set', 'append'])

/** A value that a call puts into a collection. */
export interface Put {
  readonly value: ValueRef
  /** The call that does it. */
  readonly by: CallSite
}

const collected = once((flow: ModuleFlow): ReadonlyMap<number, readonly Put[]> => {
  const found = new Map<number, Put[]>()
  for (const by of flow.calls) {
    const callee = flow.instruction({ fn: by.ref.fn, value: by.call.callee })
    if (callee.kind !== 'member' || callee.property === null || !METHODS.has(callee.property)) continue
    const lists = collectionsAt(flow, { fn: by.ref.fn, value: callee.object })
    for (const { made, isNested } of lists) {
      const values = isNested ? by.call.args.map(({ value }) => ({ fn: by.ref.fn, value })) : putBy(flow, by)
      const put = values.map((value): Put => ({ value, by }))
      if (put.length > 0) found.set(refKey(made), [...(found.get(refKey(made)) ?? []), ...put])
    }
  }
  return found
})

/** What a call of such a method puts into its receiver, by the models. */
function putBy(flow: ModuleFlow, site: CallSite): readonly ValueRef[] {
  const rows = flow.rows(site, 'flow').filter(({ row }) => row.to === 'Receiver')
  return rows.flatMap(({ row }) => flow.at(site, row.from))
}

/** A collection that a call may change. Nested: a list in a literal in a literal, of which no model knows that it is one. */
interface Changed {
  readonly made: ValueRef
  readonly isNested: boolean
}

/** `paths`, `options.redact.paths` */
function collectionsAt(flow: ModuleFlow, ref: ValueRef): readonly Changed[] {
  return flow.producers(ref).flatMap((made): readonly Changed[] => {
    const member = flow.instruction(made)
    if (member.kind !== 'member') return [{ made, isNested: false }]
    return flow.producers({ fn: made.fn, value: member.object }).flatMap((holder): readonly Changed[] => {
      const object = flow.instruction(holder)
      // `url.searchParams` is a part of the address; the models say what is put into it.
      if (object.kind === 'call' && object.form === 'new') return [{ made: holder, isNested: false }]
      const given = object.kind === 'object' ? object.properties.find(({ key }) => key === member.property) : undefined
      const lists = given ? flow.producers({ fn: holder.fn, value: given.value }) : []
      return lists
        .filter((list) => flow.instruction(list).kind === 'array')
        .map((list) => ({ made: list, isNested: true }))
    })
  })
}

/** What is put into the collection that `made` makes; nothing for other values. */
function putInto(flow: ModuleFlow, made: ValueRef): readonly Put[] {
  const instruction = flow.instruction(made)
  const isCollection = instruction.kind === 'array' || (instruction.kind === 'call' && instruction.form === 'new')
  return isCollection ? (collected(flow).get(refKey(made)) ?? []) : []
}

/** The values alone, without those that become part of a text. */
export function collectedIn(flow: ModuleFlow, made: ValueRef): readonly ValueRef[] {
  return putInto(flow, made).flatMap(({ value, by }) => (isAsText(flow, by) ? [] : [value]))
}

/** `cache.get('session')`: what is put in under that key, where both keys are written out, else under any that is not. */
export function gotByKey(flow: ModuleFlow, { ref, call }: CallSite): readonly Put[] {
  const callee = flow.instruction({ fn: ref.fn, value: call.callee })
  const [asked] = call.args
  if (callee.kind !== 'member' || callee.property !== 'get' || !asked) return []
  const key = flow.constant({ fn: ref.fn, value: asked.value })
  return flow.producers({ fn: ref.fn, value: callee.object }).flatMap((made) =>
    putInto(flow, made).filter(({ by }) => {
      const [under] = by.call.args
      return under !== undefined && flow.constant({ fn: by.ref.fn, value: under.value }) === key
    }),
  )
}

/**
 * What calls write into a text-like value that `made` makes, as it is when `read` looks at it: `url.searchParams.set('token', token)`.
 * Nothing of what is taken out or written again before that.
 */
export function writtenInto(flow: ModuleFlow, made: ValueRef, read: ValueRef): readonly Put[] {
  const puts = putInto(flow, made).filter(({ by }) => isAsText(flow, by) && isBefore(by.ref, read))
  return puts.filter(({ by }) => {
    const key = keyOf(flow, by)
    return !overwriting(flow, made).some(
      (later) => keyOf(flow, later) === key && later.ref.fn === by.ref.fn && isBetween(later.ref, by.ref, read),
    )
  })
}

function isAsText(flow: ModuleFlow, by: CallSite): boolean {
  return flow.rows(by, 'flow').some(({ row }) => row.to === 'Receiver' && row.as === 'text')
}

function keyOf(flow: ModuleFlow, { ref, call }: CallSite): unknown {
  const [first] = call.args
  return first && flow.constant({ fn: ref.fn, value: first.value })
}

/** Calls that write a key anew, or take it out. */
function overwriting(flow: ModuleFlow, made: ValueRef): readonly CallSite[] {
  return flow.calls.filter((site) => {
    const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
    if (callee.kind !== 'member' || (callee.property !== 'set' && callee.property !== 'delete')) return false
    const lists = collectionsAt(flow, { fn: site.ref.fn, value: callee.object })
    return lists.some((each) => refKey(each.made) === refKey(made))
  })
}

/** In the same function the order of the text counts; what another function does may be done before. */
function isBefore(by: ValueRef, read: ValueRef): boolean {
  return by.fn !== read.fn || by.value < read.value
}

function isBetween(later: ValueRef, by: ValueRef, read: ValueRef): boolean {
  return later.value > by.value && isBefore(later, read)
}
