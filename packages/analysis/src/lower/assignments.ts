// Assignments: `=`, `+=` and its like, `||=` and its like, `++` and `--`.
import type { ValueId } from '../ir/ids'
import { child, flag, text, unwrap } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { lowerLogicalAssignment } from './branching'
import type { FunctionBuilder } from './function-builder'
import { bindPattern, emitSetMember, lowerMemberTarget } from './patterns'
import { isTextChain, lowerConcat } from './texts'

const LOGICAL: ReadonlySet<string> = new Set(['&&=', '||=', '??='])

/** Something that is read and written: a name or a member. */
interface Target {
  readonly read: () => ValueId
  readonly write: (value: ValueId) => ValueId
  readonly name: string | null
}

/** `a = b`, `a += b`, `a ||= b` */
export function lowerAssignment(f: FunctionBuilder, node: Node): ValueId {
  const left = unwrap(child(node, 'left'))
  if (left === null) return f.expression(child(node, 'right'), node)
  const op = text(node, 'operator')
  if (op === '=') return lowerPlainAssignment(f, node, left)
  const target = targetOf(f, left, node)
  const right = child(node, 'right')
  if (LOGICAL.has(op)) {
    const read = target.read()
    return lowerLogicalAssignment(f, node, read, () => target.write(f.expression(right, node, target.name)))
  }
  const read = target.read()
  if (op === '+=' && isTextChain([right])) return target.write(lowerConcat(f, plusOperands(right), node, read))
  const value = f.expression(right, node)
  return target.write(f.emit({ kind: 'operator', op: op.slice(0, -1), operands: [read, value] }, node))
}

function lowerPlainAssignment(f: FunctionBuilder, node: Node, left: Node): ValueId {
  const right = child(node, 'right')
  if (left.type === 'Identifier') {
    const value = f.expression(right, node, text(left, 'name'))
    f.module.nodeCount += f.weight
    return f.store(f.resolve(text(left, 'name')), value, node)
  }
  if (left.type === 'MemberExpression') {
    const target = lowerMemberTarget(f, left)
    const value = f.expression(right, node, target.property)
    emitSetMember(f, target, value, node)
    return value
  }
  const value = f.expression(right, node)
  bindPattern(f, left, value)
  return value
}

/** @returns the operands of a `+` chain, in order; other nodes are their only operand. */
function plusOperands(node: Node | null): (Node | null)[] {
  const operands: (Node | null)[] = []
  let at = unwrap(node)
  while (at?.type === 'BinaryExpression' && at['operator'] === '+') {
    operands.push(child(at, 'right'))
    at = unwrap(child(at, 'left'))
  }
  operands.push(at)
  return operands.reverse()
}

function targetOf(f: FunctionBuilder, left: Node, node: Node): Target {
  if (left.type === 'Identifier') {
    const name = text(left, 'name')
    const variable = f.resolve(name)
    f.module.nodeCount += f.weight
    return { read: () => f.load(variable, left), write: (value) => f.store(variable, value, node), name }
  }
  if (left.type === 'MemberExpression') {
    const target = lowerMemberTarget(f, left)
    const { object, property, computed } = target
    return {
      read: () => {
        const value = f.emit({ kind: 'member', object, property, computed, optional: false }, left)
        f.keepName(value, child(left, 'property'))
        return value
      },
      write: (value) => (emitSetMember(f, target, value, node), value),
      name: property,
    }
  }
  return { read: () => f.unknown(left, `target ${left.type}`), write: (value) => value, name: null }
}

/** `x++`, `--x` */
export function lowerUpdate(f: FunctionBuilder, node: Node): ValueId {
  const argument = unwrap(child(node, 'argument'))
  if (argument === null) return f.undefined(node)
  const target = targetOf(f, argument, node)
  const before = target.read()
  const one = f.literal('number', 1, node)
  const op = text(node, 'operator').slice(1)
  const after = target.write(f.emit({ kind: 'operator', op, operands: [before, one] }, node))
  return flag(node, 'prefix') ? after : before
}
