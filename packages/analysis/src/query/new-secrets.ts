// Conditions about a password that somebody chooses: the new one is missing, or its repetition differs. Nobody is refused a login.
import type { ValueRef } from '../ir/ids'
import { callAt, type ModuleFlow } from '../flow/module-flow'
import { nameOf } from '../flow/written-names'
import { splitWords } from './names'

const PASSWORD = /^(?:passwords?|passwd|pwd|passcode|passphrase|pin)$/
/** The one that is to be, and the second of two fields of a form. */
const CHOSEN = /^(?:new|confirm(?:ation|ed)?|repeat(?:ed)?|again|retyped?)$/
/** The one that somebody has. */
const PRESENT = /^(?:old|current|existing|stored|hash|hashed|encrypted)$/

/** `!newPassword`, `password !== confirmPassword`; but not `oldPassword !== user.password`. */
export function isAboutNewPassword(flow: ModuleFlow, ref: ValueRef): boolean {
  const names = namesTested(flow, ref)
  return (
    names.length > 0 &&
    names.every((words) => words.some((word) => PASSWORD.test(word) || CHOSEN.test(word))) &&
    names.some((words) => words.some((word) => CHOSEN.test(word))) &&
    names.some((words) => words.some((word) => PASSWORD.test(word))) &&
    !names.some((words) => words.some((word) => PRESENT.test(word)))
  )
}

/** `compare(newPassword, user.hash)`: whether somebody chooses the password that he has. */
export function isNewCompared(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  const names = (site?.call.args ?? []).map(({ value }) => splitWords(nameOf(flow, { fn: ref.fn, value }) ?? ''))
  return names.some((words) => words.some((word) => CHOSEN.test(word)))
}

/** Words of the names of what a condition tests, constants left out; what has no name has no words. */
function namesTested(flow: ModuleFlow, ref: ValueRef): readonly (readonly string[])[] {
  const asked = flow.instruction(ref)
  if (asked.kind === 'operator') return asked.operands.flatMap((value) => namesTested(flow, { fn: ref.fn, value }))
  if (asked.kind === 'literal' || flow.constant(ref) !== undefined) return []
  const isRead = asked.kind === 'load' || asked.kind === 'member' || asked.kind === 'parameter'
  return [isRead ? splitWords(nameOf(flow, ref) ?? '') : []]
}
