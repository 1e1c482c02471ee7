// Decisions that find nobody: of several conditions on the way to a refusal the one that says it best.
import type { ModuleFlow } from '../../flow/module-flow'
import { nameOf } from '../../flow/written-names'
import type { ValueRef } from '../../ir/ids'
import type { Decision } from './decisions'
import { splitWords } from '../names'

/**
 * `if (user) { … } else if (isApi(req)) refuse()`: what is asked last only says where, and nobody is known. Null where the innermost
 * condition is about somebody itself, or none of the others finds nobody.
 */
export function whereNobodyIsKnown(
  flow: ModuleFlow,
  all: readonly Decision[],
  inner: Decision | null,
): Decision | null {
  if (inner?.kind !== 'condition' || isAboutSomebody(flow, inner.ref)) return null
  const found = all.filter((other) => other !== inner && other.kind === 'condition' && findsNobody(flow, other)).at(-1)
  // The refusing way begins where the last condition holds: what is asked before is no log of it.
  return found ? { ...found, start: inner.start } : null
}

/** `'user' is missing` */
function findsNobody(flow: ModuleFlow, { ref, text }: Decision): boolean {
  return text.endsWith(' is missing') && isSomebody(flow, tested(flow, ref))
}

/** Some name in the condition is of somebody. */
function isAboutSomebody(flow: ModuleFlow, ref: ValueRef): boolean {
  const asked = flow.instruction(ref)
  if (asked.kind === 'operator') return asked.operands.some((value) => isAboutSomebody(flow, { fn: ref.fn, value }))
  if (asked.kind === 'member')
    return isSomebody(flow, ref) || isAboutSomebody(flow, { fn: ref.fn, value: asked.object })
  return isSomebody(flow, ref)
}

function isSomebody(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.knowledge.words.somebody.has(splitWords(nameOf(flow, ref) ?? '').at(-1) ?? '')
}

/** `a` of `!a` and of `a == null`. */
function tested(flow: ModuleFlow, ref: ValueRef): ValueRef {
  const asked = flow.instruction(ref)
  const [left] = asked.kind === 'operator' ? asked.operands : []
  return left === undefined ? ref : tested(flow, { fn: ref.fn, value: left })
}
