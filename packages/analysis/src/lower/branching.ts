// Values that are control flow: `&&`, `||`, `??`, `?:`, and conditions of statements.
import type { ValueId, VariableId } from '../ir/ids'
import { child, text, TRANSPARENT, unwrap } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { lowerChainCondition, lowerChainEffect } from './chains'
import type { FunctionBuilder, Label } from './function-builder'
import { MAX_SYNTAX_DEPTH } from '../limits'
import { emitIsNullish } from './nullish'

/** @returns the operands of `a && b && c`, left to right, for a chain of one operator. */
function logicalOperands(node: Node): (Node | null)[] {
  const op = node['operator']
  const operands: (Node | null)[] = []
  let at: Node | null = node
  while (at !== null && at.type === 'LogicalExpression' && at['operator'] === op) {
    operands.push(child(at, 'right'))
    at = unwrap(child(at, 'left'))
  }
  operands.push(at)
  return operands.reverse()
}

/** `&&`, `||`, `??` as a value: every arm stores into a temporary that the join loads. */
export function lowerLogical(f: FunctionBuilder, node: Node, name: string | null): ValueId {
  const op = text(node, 'operator')
  const operands = logicalOperands(node)
  const at: Meeting = { result: f.temporary(op), join: f.label() }
  f.module.nodeCount += f.weight * (operands.length - 2)
  operands.forEach((operand, i) => {
    const value = f.expression(operand, node, name)
    if (i < operands.length - 1) branchShort(f, { op, value }, node, () => storeAt(f, at, value, operand ?? node))
    else storeAt(f, at, value, operand ?? node)
  })
  return meet(f, at, node)
}

/** Where the arms of a choice store their values, and where they meet. */
interface Meeting {
  readonly result: VariableId
  readonly join: Label
}

function storeAt(f: FunctionBuilder, { result, join }: Meeting, value: ValueId, node: Node): void {
  f.store(result, value, node)
  f.goto(join)
}

function meet(f: FunctionBuilder, { result, join }: Meeting, node: Node): ValueId {
  f.place(join)
  return f.load(result, node)
}

/** Branches on whether `op` stops at `value`; `stop` lowers that arm, and the code goes on in the other one. */
function branchShort(
  f: FunctionBuilder,
  { op, value }: { readonly op: string; readonly value: ValueId },
  node: Node,
  stop: () => void,
): void {
  const next = f.label()
  const short = f.label()
  const condition = op === '??' ? emitIsNullish(f, value, node) : value
  if (op === '||') f.branch(condition, short, next)
  else f.branch(condition, next, short)
  f.place(short)
  stop()
  f.place(next)
}

/** `target ||= value` and its like. `read` is the present value, `write` stores the new one. */
export function lowerLogicalAssignment(f: FunctionBuilder, node: Node, read: ValueId, write: () => ValueId): ValueId {
  const op = text(node, 'operator').slice(0, -1)
  const at: Meeting = { result: f.temporary(op), join: f.label() }
  branchShort(f, { op, value: read }, node, () => storeAt(f, at, read, node))
  storeAt(f, at, write(), node)
  return meet(f, at, node)
}

/** `a ? b : c` as a value; `a ? b : c ? d : e` without recursion. */
export function lowerConditional(f: FunctionBuilder, node: Node, name: string | null): ValueId {
  const meeting: Meeting = { result: f.temporary('?:'), join: f.label() }
  let at = node
  for (;;) {
    const then = f.label()
    const otherwise = f.label()
    lowerCondition(f, child(at, 'test'), then, otherwise)
    f.place(then)
    const consequent = child(at, 'consequent')
    storeAt(f, meeting, f.expression(consequent, at, name), consequent ?? at)
    f.place(otherwise)
    const alternate = unwrap(child(at, 'alternate'))
    if (alternate?.type !== 'ConditionalExpression') {
      storeAt(f, meeting, f.expression(alternate, at, name), alternate ?? at)
      break
    }
    f.module.nodeCount += f.weight
    at = alternate
  }
  return meet(f, meeting, node)
}

/** Lowers a test to branches: `!`, `&&`, `||`, `?:` and optional chains in it become control flow without temporaries. */
export function lowerCondition(f: FunctionBuilder, outer: Node | null, then: Label, otherwise: Label): void {
  const node = unwrap(outer)
  if (node === null || f.depth >= MAX_SYNTAX_DEPTH || !isControl(node)) {
    f.branch(f.expression(outer, outer ?? f.module.tree.program), then, otherwise)
    return
  }
  f.depth++
  f.module.nodeCount += f.weight
  switch (node.type) {
    case 'UnaryExpression':
      lowerCondition(f, child(node, 'argument'), otherwise, then)
      break
    case 'LogicalExpression':
      lowerLogicalCondition(f, node, then, otherwise)
      break
    case 'ConditionalExpression':
      lowerConditionalCondition(f, node, then, otherwise)
      break
    default:
      lowerChainCondition(f, node, then, otherwise)
  }
  f.depth--
}

function isControl(node: Node): boolean {
  switch (node.type) {
    case 'UnaryExpression':
      return node['operator'] === '!'
    case 'LogicalExpression':
      return node['operator'] !== '??'
    case 'ConditionalExpression':
    case 'ChainExpression':
      return true
    default:
      return false
  }
}

function lowerLogicalCondition(f: FunctionBuilder, node: Node, then: Label, otherwise: Label): void {
  const isAnd = text(node, 'operator') === '&&'
  const operands = logicalOperands(node)
  f.module.nodeCount += f.weight * (operands.length - 2)
  operands.forEach((operand, i) => {
    if (i === operands.length - 1) {
      lowerCondition(f, operand, then, otherwise)
      return
    }
    const next = f.label()
    lowerCondition(f, operand, isAnd ? next : then, isAnd ? otherwise : next)
    f.place(next)
  })
}

function lowerConditionalCondition(f: FunctionBuilder, node: Node, then: Label, otherwise: Label): void {
  const first = f.label()
  const second = f.label()
  lowerCondition(f, child(node, 'test'), first, second)
  f.place(first)
  lowerCondition(f, child(node, 'consequent'), then, otherwise)
  f.place(second)
  lowerCondition(f, child(node, 'alternate'), then, otherwise)
}

/** Lowers an expression whose value nobody reads: `a && b()` is `if (a) b()`. */
export function lowerEffect(f: FunctionBuilder, outer: Node | null, near: Node): void {
  const node = unwrap(outer)
  if (node === null || f.depth >= MAX_SYNTAX_DEPTH || TRANSPARENT.has(node.type)) {
    f.expression(outer, near)
    return
  }
  const isChoice =
    node.type === 'ConditionalExpression' || (node.type === 'LogicalExpression' && node['operator'] !== '??')
  if (!isChoice && node.type !== 'ChainExpression') {
    f.expression(outer, near)
    return
  }
  f.depth++
  f.module.nodeCount += f.weight
  if (node.type === 'ChainExpression') lowerChainEffect(f, node)
  else lowerChoiceEffect(f, node)
  f.depth--
}

function lowerChoiceEffect(f: FunctionBuilder, node: Node): void {
  const join = f.label()
  const then = f.label()
  if (node.type === 'LogicalExpression') {
    const isAnd = text(node, 'operator') === '&&'
    lowerCondition(f, child(node, 'left'), isAnd ? then : join, isAnd ? join : then)
    f.place(then)
    lowerEffect(f, child(node, 'right'), node)
    f.goto(join)
    f.place(join)
    return
  }
  const otherwise = f.label()
  lowerCondition(f, child(node, 'test'), then, otherwise)
  f.place(then)
  lowerEffect(f, child(node, 'consequent'), node)
  f.goto(join)
  f.place(otherwise)
  lowerEffect(f, child(node, 'alternate'), node)
  f.goto(join)
  f.place(join)
}
