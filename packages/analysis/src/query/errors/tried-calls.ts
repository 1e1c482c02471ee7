// What is tried: the calls that can fail, and what is done with what they give. The subject of every question about a handler of errors.
import type { ValueRef } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName } from '../../flow/written-names'
import { isResultUsed } from './error-cover'
import { splitWords } from '../names'
import { fillsOwn } from './own-collections'

/** What is tried. */
export interface Failure {
  /** Calls that can fail, in order. */
  readonly calls: readonly ValueRef[]
  /** Something is awaited, so input or output is likely. */
  readonly hasAwait: boolean
  /** Some call is made for its effect: its result is not used, or it sends an answer. */
  readonly hasAction: boolean
  /** A promise whose rejection is handled just like its fulfilment: `.then(() => done()).catch(() => done())`. */
  readonly isSettledAlike?: boolean
  /** The tried code ends by returning a truth value (the failure means the other one). */
  readonly returnsTruth: boolean
}

/** The calls inside a try region (and regions nested in it). */
export function failureOf(flow: ModuleFlow, fn: FunctionIr, region: number): Failure {
  const calls: ValueRef[] = []
  let hasAwait = false
  let hasAction = false
  let returnsTruth = false
  fn.blocks.forEach((block) => {
    if (!isWithin(fn, block.region, region)) return
    for (const value of block.body) {
      const instruction = fn.instructions[value]
      if (instruction?.kind === 'call') {
        calls.push({ fn: fn.index, value })
        const site = { ref: { fn: fn.index, value }, call: instruction }
        hasAction ||=
          instruction.form === 'call' &&
          ((!isResultUsed(flow, site.ref) && !fillsOwn(flow, site)) || isSent(flow, site))
      }
      if (instruction?.kind === 'await') hasAwait = true
    }
    if (block.terminal.kind === 'return' && block.terminal.value !== null) {
      const returned = { fn: fn.index, value: block.terminal.value }
      returnsTruth ||= typeof flow.constant(returned) === 'boolean' || isVerdict(flow, returned)
    }
  })
  return { calls, hasAwait, hasAction, returnsTruth }
}

/** `return res.json(found)`: what is returned is the response, which was sent. */
function isSent(flow: ModuleFlow, site: CallSite): boolean {
  return flow.rows(site, 'response').some(({ row }) => row.form === 'send')
}

/** `return await argon2Verify(…)`: a question whose answer is yes or an exception. */
function isVerdict(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).every((made) => {
    const site = callAt(flow, made)
    const words = site ? splitWords(calleeName(flow, site) ?? '') : []
    return words.some((word) => /^(verify|compare|matches|validate)$/.test(word))
  })
}

function isWithin(fn: FunctionIr, inner: number | null, region: number): boolean {
  for (let r = inner; r !== null; r = fn.tries[r]?.outer ?? null) if (r === region) return true
  return false
}
