// Checks that answer with a record: `const { ok } = checkUrl(url)`, `if (result.error) return`.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { recordGuards } from '../../summary/guard-functions'
import { hasWord, splitWords } from '../names'
import type { Carries } from './schema-guards'

/** A member of the result of a function that is given the address; where it is `truthy`, the address is allowed. */
export function tellsInResult(flow: ModuleFlow, ref: ValueRef, truthy: boolean, carries: Carries): boolean {
  const member = flow.instruction(ref)
  if (member.kind !== 'member' || member.property === null) return false
  const { property } = member
  const makers = flow.producers({ fn: ref.fn, value: member.object })
  return makers.some((made) => {
    const site = callAt(flow, made)
    return site !== null && isTold(flow, site, { property, truthy, carries })
  })
}

interface Told {
  readonly property: string
  readonly truthy: boolean
  readonly carries: Carries
}

function isTold(flow: ModuleFlow, site: CallSite, { property, truthy, carries }: Told): boolean {
  const own = flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee })
  if (own.length > 0)
    return own.every((fn) =>
      recordGuards(flow, fn, property, truthy).some((i) => flow.at(site, `Argument[${i}]`).some(carries)),
    )
  const mayJudge = flow
    .linked(site)
    .some(({ call }) => call.mayJudge.some((i) => flow.at(site, `Argument[${i}]`).some(carries)))
  return mayJudge && truthy !== hasWord(flow.knowledge.words.wrongs, splitWords(property))
}
