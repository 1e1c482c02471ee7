// Refusals of an address that a request asks the server to call: what was sent is not accepted, whoever sent it.
import type { ValueRef } from '../../ir/ids'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { trace } from '../../flow/trace'
import { hasWord } from '../names'

/**
 * `if (!HOSTS.includes(new URL(req.body.url).host)) return res.status(403).end()`. The request's own host, origin and referer say who
 * asks.
 */
export function isAddressRefused(flow: ModuleFlow, ref: ValueRef, words: readonly string[]): boolean {
  const { addresses, addressLists, whoAndRights } = flow.knowledge.words
  if (!hasWord(addresses, words)) return false
  if (words.some((word) => whoAndRights.has(word) && !addressLists.has(word))) return false
  return askedValues(flow, ref).some((value) => isSentAsData(flow, value))
}

/** The operands of a comparison; what a call is asked with and on, also by a function that it is given. */
function askedValues(flow: ModuleFlow, ref: ValueRef): readonly ValueRef[] {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'operator')
    return instruction.operands.flatMap((value) => askedValues(flow, { fn: ref.fn, value }))
  const site = flow.producers(ref).flatMap((made) => callAt(flow, made) ?? [])[0]
  if (!site) return [ref]
  const given = site.call.args.map(({ value }): ValueRef => ({ fn: site.ref.fn, value }))
  const inside = given
    .flatMap((value) => flow.producers(value))
    .flatMap((made) => {
      const callback = flow.instruction(made)
      return callback.kind === 'function' ? readIn(flow, callback.target) : []
    })
  return [...flow.at(site, 'Receiver'), ...given, ...inside]
}

/** What members are read of in a function: `(host) => asked.hostname === host`. */
function readIn(flow: ModuleFlow, target: number): readonly ValueRef[] {
  const fn = flow.facts.functions[target]
  return (fn?.instructions ?? []).flatMap((instruction): readonly ValueRef[] =>
    fn && instruction.kind === 'member' ? [{ fn: fn.index, value: instruction.object }] : [],
  )
}

/** It comes from the body, the query or the path of a request, not from its headers or its own address. */
function isSentAsData(flow: ModuleFlow, ref: ValueRef): boolean {
  let isSent = false
  trace(flow, ref, {
    intoCallers: true,
    visit: (node) => {
      isSent ||= flow
        .sourceRows(node.ref, node.path)
        .some(({ row }) => /^(?:request|message)$/.test(row.kind) && row.encoded !== true)
      return isSent ? 'stop' : 'continue'
    },
  })
  return isSent
}
