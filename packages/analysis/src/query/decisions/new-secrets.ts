// Conditions about a password that somebody chooses: the new one is missing, or its repetition differs. Nobody is refused a login.
import type { ValueRef } from '../../ir/ids'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { nameOf } from '../../flow/written-names'
import { hasWord, splitWords } from '../names'

/** `!newPassword`, `password !== confirmPassword`; but not `oldPassword !== user.password`. */
export function isAboutNewPassword(flow: ModuleFlow, ref: ValueRef): boolean {
  const { passwords, chosen, present } = flow.knowledge.words
  const names = namesTested(flow, ref)
  return (
    names.length > 0 &&
    names.every((words) => hasWord(passwords, words) || hasWord(chosen, words)) &&
    names.some((words) => hasWord(chosen, words)) &&
    names.some((words) => hasWord(passwords, words)) &&
    !names.some((words) => hasWord(present, words))
  )
}

/** `compare(newPassword, user.hash)`: whether somebody chooses the password that he has. */
export function isNewCompared(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  const names = (site?.call.args ?? []).map(({ value }) => splitWords(nameOf(flow, { fn: ref.fn, value }) ?? ''))
  return names.some((words) => hasWord(flow.knowledge.words.chosen, words))
}

/** Words of the names of what a condition tests, constants left out; what has no name has no words. */
function namesTested(flow: ModuleFlow, ref: ValueRef): readonly (readonly string[])[] {
  const asked = flow.instruction(ref)
  if (asked.kind === 'operator') return asked.operands.flatMap((value) => namesTested(flow, { fn: ref.fn, value }))
  if (asked.kind === 'literal' || flow.constant(ref) !== undefined) return []
  const isRead = asked.kind === 'load' || asked.kind === 'member' || asked.kind === 'parameter'
  return [isRead ? splitWords(nameOf(flow, ref) ?? '') : []]
}
