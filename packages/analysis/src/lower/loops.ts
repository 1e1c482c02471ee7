// Loops: while, do, for, for-in and for-of.
import type { ValueId } from '../ir/ids'
import { child, children, flag, text, unwrap } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { lowerBranchBody } from './blocks'
import { lowerCondition, lowerEffect } from './branching'
import type { FunctionBuilder, Label } from './function-builder'
import { declareList } from './hoisting'
import { bindPattern } from './patterns'

/** Labels of a loop: the place behind it is outside, the others are one loop deeper. */
interface LoopLabels {
  readonly header: Label
  readonly body: Label
  readonly next: Label
  readonly after: Label
}

function openLoop(f: FunctionBuilder): LoopLabels {
  const after = f.label()
  f.loopDepth++
  return { header: f.label(), body: f.label(), next: f.label(), after }
}

function closeLoop(f: FunctionBuilder, after: Label): void {
  f.loopDepth--
  f.place(after)
}

/** Lowers the body with `break` and `continue` in place. */
function lowerLoopBody(f: FunctionBuilder, node: Node, labels: LoopLabels): void {
  const outer = f.jumps
  const names = f.labels.splice(0)
  f.jumps = { kind: 'target', labels: names, endsAtBreak: true, break: labels.after, continue: labels.next, outer }
  lowerBranchBody(f, child(node, 'body'))
  f.jumps = outer
}

/** A test that is constantly true makes no branch, so that nothing runs on behind `while (true)` without `break`. */
function lowerLoopTest(f: FunctionBuilder, test: Node | null, labels: LoopLabels, near: Node): void {
  const inner = unwrap(test)
  if (inner === null || (inner.type === 'Literal' && (inner['value'] === true || inner['value'] === 1))) {
    f.goto(labels.body)
  } else lowerCondition(f, test, labels.body, labels.after)
}

/** `while (test) body` */
export function lowerWhile(f: FunctionBuilder, node: Node): void {
  const labels = openLoop(f)
  f.openBlock()
  f.goto(labels.header)
  f.place(labels.header)
  lowerLoopTest(f, child(node, 'test'), labels, node)
  f.place(labels.body)
  lowerLoopBody(f, node, { ...labels, next: labels.header })
  f.goto(labels.header)
  closeLoop(f, labels.after)
}

/** `do body while (test)` */
export function lowerDoWhile(f: FunctionBuilder, node: Node): void {
  const labels = openLoop(f)
  f.openBlock()
  f.goto(labels.body)
  f.place(labels.body)
  lowerLoopBody(f, node, labels)
  f.goto(labels.next)
  f.place(labels.next)
  if (f.isOpen) lowerLoopTest(f, child(node, 'test'), labels, node)
  closeLoop(f, labels.after)
}

/** `for (init; test; update) body` */
export function lowerFor(f: FunctionBuilder, node: Node): void {
  const outer = f.scope
  const names = f.labels.splice(0)
  const init = child(node, 'init')
  if (init?.type === 'VariableDeclaration') {
    f.pushScope(node)
    if (text(init, 'kind') !== 'var') declareList(f, init)
    f.statement(init, 'inner')
  } else if (init !== null) lowerEffect(f, init, node)
  f.labels.push(...names)
  const labels = openLoop(f)
  f.openBlock()
  f.goto(labels.header)
  f.place(labels.header)
  lowerLoopTest(f, child(node, 'test'), labels, node)
  f.place(labels.body)
  lowerLoopBody(f, node, labels)
  f.goto(labels.next)
  f.place(labels.next)
  const update = child(node, 'update')
  if (update !== null && f.isOpen) lowerEffect(f, update, node)
  f.goto(labels.header)
  closeLoop(f, labels.after)
  f.scope = outer
}

/** `for (left of right) body`, `for (left in right) body` */
export function lowerForEach(f: FunctionBuilder, node: Node): void {
  const outer = f.scope
  const names = f.labels.splice(0)
  const left = child(node, 'left')
  const of = f.expression(child(node, 'right'), node)
  f.labels.push(...names)
  const labels = openLoop(f)
  f.goto(labels.header)
  f.place(labels.header)
  f.finish({ kind: 'iterate', of, body: f.target(labels.body), after: f.target(labels.after) })
  f.place(labels.body)
  bindElement(f, node, left, of)
  lowerLoopBody(f, node, { ...labels, next: labels.header })
  f.goto(labels.header)
  closeLoop(f, labels.after)
  f.scope = outer
}

function bindElement(f: FunctionBuilder, node: Node, left: Node | null, of: ValueId): void {
  const near = left ?? node
  let value = f.emit({ kind: 'element', of, mode: node.type === 'ForInStatement' ? 'key' : 'value' }, near)
  if (flag(node, 'await')) value = f.emit({ kind: 'await', value, form: 'await' }, near)
  if (left?.type !== 'VariableDeclaration') {
    bindPattern(f, left, value)
    return
  }
  f.module.nodeCount += f.weight * 2
  if (text(left, 'kind') !== 'var') {
    f.pushScope(node)
    declareList(f, left)
  }
  const declarator = children(left, 'declarations')[0]
  if (declarator) bindPattern(f, child(declarator, 'id'), value)
}
