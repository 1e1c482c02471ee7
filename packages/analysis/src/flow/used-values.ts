// Which instructions read a value.
import type { ValueId } from '../ir/ids'
import type { Instruction } from '../ir/instruction'

/** The instruction reads the value. Not told: control flow, which reads values by terminals. */
export function readsValue(instruction: Instruction, value: ValueId): boolean {
  switch (instruction.kind) {
    case 'store':
      return instruction.value === value
    case 'call':
      return instruction.callee === value || instruction.args.some((argument) => argument.value === value)
    case 'member':
    case 'rest':
      return instruction.object === value
    case 'await':
      return instruction.value === value
    case 'element':
      return instruction.of === value
    case 'operator':
      return instruction.operands.includes(value)
    case 'object':
      return instruction.properties.some((property) => property.value === value)
    case 'template':
      return instruction.values.includes(value)
    case 'array':
      return instruction.elements.some((element) => element.value === value)
    case 'set-member':
      return instruction.value === value
    default:
      return false
  }
}
