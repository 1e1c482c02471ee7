// `f.call(this, a)` and `f.apply(this, args)` as what they are: calls of `f`. What looks like them and is not stays as written.
import type { ValueId } from '../ir/ids'
import type { Argument, Call, Instruction } from '../ir/instruction'

/** The function that is called and its own arguments; null where `callee` is a method that is merely called so: `phone.call(number)`. */
export function appliedCall(
  instructions: readonly Instruction[],
  callee: ValueId,
  args: readonly Argument[],
): Pick<Call, 'callee' | 'args'> | null {
  const member = instructions[callee]
  const [receiver, ...rest] = args
  if (member?.kind !== 'member' || !receiver || receiver.spread) return null
  if (member.property !== 'call' && member.property !== 'apply') return null
  if (!isReceiver(instructions, receiver.value, member.object)) return null
  if (member.property === 'call') return { callee: member.object, args: rest }
  const [list, ...more] = rest
  if (more.length > 0 || list?.spread) return null
  return { callee: member.object, args: list ? listed(instructions, list.value) : [] }
}

/** `this`, nothing, or the object whose method is applied: `log.info.call(log, text)`. */
function isReceiver(instructions: readonly Instruction[], value: ValueId, applied: ValueId): boolean {
  const given = instructions[value]
  if (given?.kind === 'ambient') return given.name === 'this'
  if (given?.kind === 'literal') return given.type === 'null' || given.type === 'undefined'
  const method = instructions[applied]
  const owner = method?.kind === 'member' ? instructions[method.object] : undefined
  return given?.kind === 'load' && owner?.kind === 'load' && given.variable === owner.variable
}

/** The elements of a list that is written in place, else the list spread. */
function listed(instructions: readonly Instruction[], value: ValueId): readonly Argument[] {
  const list = instructions[value]
  return list?.kind === 'array' ? list.elements.map((element) => ({ ...element })) : [{ value, spread: true }]
}
