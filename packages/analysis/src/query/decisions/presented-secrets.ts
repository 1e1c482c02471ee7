// Comparisons of a secret that a request brings with the one that the server has: a login, whatever status answers it.
import type { ValueRef } from '../../ir/ids'
import type { ModuleFlow } from '../../flow/module-flow'
import { trace } from '../../flow/trace'
import { nameOf } from '../../flow/written-names'
import { hasWord, splitWords } from '../names'
import { outsiderOf } from '../outsiders'

/** `req.body.password !== process.env.PASSWORD`, but not `req.body.password !== req.body.confirm`. */
export function isPresentedSecret(flow: ModuleFlow, ref: ValueRef): boolean {
  const condition = flow.instruction(ref)
  if (condition.kind !== 'operator' || !/^[!=]==?$/.test(condition.op)) return false
  const [left, right] = condition.operands.map((value): ValueRef => ({ fn: ref.fn, value }))
  if (!left || !right || flow.constant(left) !== undefined || flow.constant(right) !== undefined) return false
  const words = [left, right].map((side) => splitWords(nameOf(flow, side) ?? ''))
  const { secondOfTwo, presentedSecrets } = flow.knowledge.words
  if (hasWord(secondOfTwo, words.flat())) return false
  if (!words.some((each) => presentedSecrets.has(each.at(-1) ?? ''))) return false
  return isGiven(flow, left) !== isGiven(flow, right) && [left, right].every((side) => isKnownPlace(flow, side))
}

/** A member, or a variable that is no parameter: what came in by a parameter may be of the same form. */
function isKnownPlace(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).every((made) => flow.instruction(made).kind !== 'parameter')
}

function isGiven(flow: ModuleFlow, ref: ValueRef): boolean {
  let given = false
  trace(flow, ref, {
    intoCallers: false,
    visit: (node) => {
      given ||= outsiderOf(flow, node, { checkStored: false, checkExports: false }) !== null
      return given ? 'stop' : 'continue'
    },
  })
  return given
}
