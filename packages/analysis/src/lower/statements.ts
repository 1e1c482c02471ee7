// Statements but for loops, `switch`, `try`, classes and modules.
import { child, children, flag, nameOf, text } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { lowerBranchBody } from './blocks'
import { lowerCondition, lowerEffect } from './branching'
import type { FunctionBuilder } from './function-builder'
import { bindPattern } from './patterns'

/** An expression statement. A directive means nothing here. */
export function lowerExpressionStatement(f: FunctionBuilder, node: Node): void {
  if (text(node, 'directive') === '') lowerEffect(f, child(node, 'expression'), node)
}

/** `var`, `let`, `const`, `using` */
export function lowerVariables(f: FunctionBuilder, node: Node): void {
  if (flag(node, 'declare')) return
  const isVar = text(node, 'kind') === 'var'
  for (const declarator of children(node, 'declarations')) {
    if (declarator === null) continue
    f.module.nodeCount += f.weight
    const id = child(declarator, 'id')
    const init = child(declarator, 'init')
    if (init === null) {
      // `let x` is undefined until written; `var x` keeps what it has.
      if (!isVar && id?.type === 'Identifier') bindPattern(f, id, f.undefined(declarator), declarator)
      continue
    }
    bindPattern(f, id, f.expression(init, declarator, nameOf(id)), declarator)
  }
}

/** `if … else if … else`, without recursion along `else if`. */
export function lowerIf(f: FunctionBuilder, node: Node): void {
  const join = f.label()
  const outer = f.statementAt
  let at = node
  for (;;) {
    const then = f.label()
    const otherwise = f.label()
    const alternate = child(at, 'alternate')
    lowerCondition(f, child(at, 'test'), then, alternate === null ? join : otherwise)
    f.place(then)
    lowerBranchBody(f, child(at, 'consequent'))
    f.goto(join)
    if (alternate === null) break
    f.place(otherwise)
    if (alternate.type !== 'IfStatement') {
      lowerBranchBody(f, alternate)
      f.goto(join)
      break
    }
    f.module.nodeCount += f.weight
    f.statementAt = f.module.statementIndex(alternate, true, f.finallyDepth > 0)
    at = alternate
  }
  f.statementAt = outer
  f.place(join)
}

/** `name: statement` */
export function lowerLabeled(f: FunctionBuilder, node: Node): void {
  const name = nameOf(child(node, 'label')) ?? ''
  const body = child(node, 'body')
  if (body === null) return
  if (LABELED_LOOPS.has(body.type)) {
    f.labels.push(name)
    f.statement(body, 'inner')
    f.labels.length = 0
    return
  }
  const end = f.label()
  const outer = f.jumps
  const labels = [...f.labels.splice(0), name]
  f.jumps = { kind: 'target', labels, endsAtBreak: false, break: end, continue: null, outer }
  f.statement(body, 'inner')
  f.jumps = outer
  f.goto(end)
  f.place(end)
}

const LABELED_LOOPS: ReadonlySet<string> = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
  'LabeledStatement',
])

/** `with (object) …`: names in it may be properties of the object. */
export function lowerWith(f: FunctionBuilder, node: Node): void {
  const object = f.expression(child(node, 'object'), node)
  f.unknown(node, 'with', [object])
  lowerBranchBody(f, child(node, 'body'))
}

/** `;`, `debugger`, and what has no meaning at run time. */
export function lowerNothing(): void {
  // Types and declarations without a body leave no instruction.
}
