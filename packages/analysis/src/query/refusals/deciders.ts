// Whether the code that decides about a request writes a record of its answer itself.
import type { FunctionIndex, ValueId, ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { trace } from '../../flow/trace'
import { calleeName } from '../../flow/written-names'
import { logsAttemptOnly, logsNoOutcome } from '../../summary/attempt-logs'
import { effectsOf } from '../../summary/effects'
import type { Decision } from '../decisions/decisions'
import { hasWord, splitWords } from '../names'

type Decider = 'logs' | 'unknown' | 'silent'

/** `if (!(await check(name, password)))`: a function of this file asks the library, and logs what it hears. */
function isAskedElsewhere(flow: ModuleFlow, { ref }: Decision, refuser: FunctionIndex): boolean {
  for (let at: FunctionIndex | null = refuser; at !== null; at = flow.facts.functions[at]?.parent ?? null)
    if (at === ref.fn) return false
  return effectsOf(flow).of(ref.fn).logs !== 'never' && !logsAttemptOnly(flow, ref.fn)
}

/** What the code that decides says of its answer. `logs`: it writes records. `unknown`: nobody knows whether it does. */
export function deciderLogs(flow: ModuleFlow, decision: Decision, refuser: FunctionIndex): Decider {
  if (decision.kind === 'library') return isAskedElsewhere(flow, decision, refuser) ? 'logs' : 'silent'
  const effects = effectsOf(flow)
  let found: Decider = 'silent'
  for (const site of askedBy(flow, decision.ref)) {
    const targets = flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee })
    const linked = flow.linked(site)
    if (
      targets.some((fn) => effects.of(fn).logs !== 'never' && !logsNoOutcome(flow, fn)) ||
      linked.some(({ call }) => call.logs !== 'never' && !call.logsNoOutcome)
    )
      return 'logs'
    const isKnown = targets.length > 0 || linked.length > 0 || flow.isModelled(site)
    if (!isKnown && site.call.args.length > 0 && isAsking(flow, site)) found = 'unknown'
  }
  return found
}

/** A function that was handed in is asked; an import that is not found is some library's, which does not write the project's log. */
function isAsking(flow: ModuleFlow, site: CallSite): boolean {
  if (!hasWord(flow.knowledge.words.asksSomebody, splitWords(calleeName(flow, site) ?? ''))) return false
  let at: ValueRef = { fn: site.ref.fn, value: site.call.callee }
  for (let i = flow.instruction(at); i.kind === 'member'; i = flow.instruction(at)) at = { fn: at.fn, value: i.object }
  return flow.producers(at).some((made) => {
    const { kind } = flow.instruction(made)
    return kind === 'parameter' || kind === 'ambient'
  })
}

/** The calls of which a condition tests the result. */
export function askedBy(flow: ModuleFlow, ref: ValueRef): readonly CallSite[] {
  const found: CallSite[] = []
  for (const start of testedValues(flow, ref)) {
    trace(flow, start, {
      intoCallers: false,
      visit: (node) => {
        const site = callAt(flow, node.ref)
        if (!site) return 'continue'
        found.push(site)
        return 'stop'
      },
    })
  }
  return found
}

/** `a` and `b` of `!a`, `a === b`. */
export function testedValues(flow: ModuleFlow, ref: ValueRef): readonly ValueRef[] {
  const instruction = flow.instruction(ref)
  if (instruction.kind !== 'operator') return [ref]
  return instruction.operands.flatMap((value: ValueId) => testedValues(flow, { fn: ref.fn, value }))
}
