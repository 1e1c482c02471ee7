// Which call of a `try` is said to fail, where no model knows.
import type { ValueRef } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { calleeName } from '../../flow/written-names'
import { splitWords } from '../names'

/** The first call that is waited for: what is asked before it (`parseInt(limit)`) hardly fails. Else the first of all. */
export function failingCall(fn: FunctionIr, calls: readonly ValueRef[]): ValueRef | null {
  const isAwaited = (ref: ValueRef): boolean =>
    ref.fn === fn.index && fn.instructions.some((user) => user.kind === 'await' && user.value === ref.value)
  return (calls.length > 1 ? calls.find(isAwaited) : undefined) ?? calls[0] ?? null
}

/** `verify(token)`, `decodeToken(given)`: what refuses somebody, wherever it stands among the calls. */
export function checkingCall(flow: ModuleFlow, calls: readonly ValueRef[]): ValueRef | null {
  const isCheck = (ref: ValueRef): boolean => {
    const site = callAt(flow, ref)
    return site !== null && splitWords(calleeName(flow, site) ?? '').some((word) => CHECKS.test(word))
  }
  return calls.find(isCheck) ?? null
}

const CHECKS = /^(?:verify|decode|authenticate)$/
