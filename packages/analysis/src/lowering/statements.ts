// Statements to blocks.
import type { BlockId } from '../ir/ids'
import type { Node } from '../syntax/tree'
import { child, children, flag, text } from './access'
import type { JumpTarget, ModuleBuilder } from './builder'
import { lowerClass } from './classes'
import { bare, lowerCondition, lowerExpression } from './expressions'
import { lowerFunctionBody } from './functions'
import { MAX_NESTING } from './limits'
import { lowerModuleStatement } from './modules'
import { assignPattern, targetOf, writeTarget } from './patterns'
import { boundNames, declarationOf, declareLexical } from './scopes'
import { lowerTry, runFinalizers } from './try'
import { annotationOf, collectShape } from './types'

/** Emits the functions declared in a statement list, before anything else runs. */
export function hoistFunctions(m: ModuleBuilder, statements: readonly Node[]): void {
  for (const outer of statements) {
    const statement = declarationOf(outer)
    if (statement.type !== 'FunctionDeclaration' || !child(statement, 'body')) continue
    const id = child(statement, 'id')
    const name = id ? text(id, 'name') : 'default'
    withStatement(m, outer, false, () => {
      const fn = lowerFunctionBody(m, statement, { name, kind: 'function' })
      const value = m.emit(statement, { kind: 'function', target: fn.index })
      m.emit(id ?? statement, { kind: 'store', variable: id ? m.resolve(name) : m.declare('*default*', 'function'), value })
    })
  }
}

/** Lowers statements in order. Declarations of the list must have been declared. */
export function lowerStatements(m: ModuleBuilder, statements: readonly Node[]): void {
  for (const statement of statements) lowerStatement(m, statement, false)
}

function withStatement(m: ModuleBuilder, node: Node, isBare: boolean, body: () => void): void {
  const before = m.fn.statementAt
  m.statements.push({ start: m.start(node), end: m.end(node), isBare })
  m.fn.statementAt = m.statements.length - 1
  body()
  m.fn.statementAt = before
}

/** Lowers one statement; `isBare`: it is the body of `if`, `for`, … without braces. */
export function lowerStatement(m: ModuleBuilder, node: Node, isBare: boolean): void {
  m.nodeCount++
  if (m.fn.blocks[m.fn.current]?.terminal) m.fn.enter(m.fn.block())
  if (m.depth > MAX_NESTING) {
    m.unknownValue(node, 'limit')
    return
  }
  if (node.type === 'BlockStatement') {
    lowerBlock(m, node)
    return
  }
  m.depth++
  withStatement(m, node, isBare, () => lowerKind(m, node))
  m.depth--
}

/** A block in a scope of its own. */
export function lowerBlock(m: ModuleBuilder, node: Node): void {
  m.depth++
  m.pushScope()
  const statements = children(node, 'body')
  declareLexical(m, statements)
  hoistFunctions(m, statements)
  lowerStatements(m, statements)
  m.popScope()
  m.depth--
}

function lowerKind(m: ModuleBuilder, node: Node): void {
  switch (node.type) {
    case 'ExpressionStatement':
      lowerExpression(m, child(node, 'expression'), node)
      return
    case 'VariableDeclaration':
      lowerDeclaration(m, node)
      return
    case 'IfStatement':
      lowerIf(m, node)
      return
    case 'ReturnStatement':
      lowerReturn(m, node)
      return
    case 'ThrowStatement':
      m.fn.finish({ kind: 'throw', value: lowerExpression(m, child(node, 'argument'), node) })
      return
    case 'TryStatement':
      lowerTry(m, node)
      return
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      lowerLoop(m, node, null)
      return
    case 'ForOfStatement':
    case 'ForInStatement':
      lowerForEach(m, node, null)
      return
    case 'SwitchStatement':
      lowerSwitch(m, node, null)
      return
    case 'LabeledStatement':
      lowerLabeled(m, node)
      return
    case 'BreakStatement':
    case 'ContinueStatement':
      lowerJump(m, node)
      return
    case 'ClassDeclaration':
      lowerClassDeclaration(m, node)
      return
    case 'WithStatement':
      lowerExpression(m, child(node, 'object'), node)
      lowerBranchBody(m, child(node, 'body'))
      return
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      collectShape(m, node)
      return
    case 'TSEnumDeclaration':
      lowerEnum(m, node)
      return
    case 'TSModuleDeclaration':
      lowerNamespace(m, node)
      return
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'EmptyStatement':
    case 'DebuggerStatement':
      return
    default:
      if (!lowerModuleStatement(m, node)) m.unknownValue(node, node.type)
  }
}

/** Lowers a class declaration and binds its name. */
export function lowerClassDeclaration(m: ModuleBuilder, node: Node): void {
  const id = child(node, 'id')
  const value = lowerClass(m, node, id ? null : 'default')
  m.emit(id ?? node, { kind: 'store', variable: id ? m.resolve(text(id, 'name')) : m.declare('*default*', 'class'), value })
}

/** `const a = 1, { b } = c`. */
export function lowerDeclaration(m: ModuleBuilder, node: Node): void {
  if (flag(node, 'declare')) return
  for (const declarator of children(node, 'declarations')) {
    const id = child(declarator, 'id')
    const init = child(declarator, 'init')
    if (!id) continue
    m.nodeCount++
    const type = annotationOf(m, id)
    if (type && id.type === 'Identifier') m.declare(text(id, 'name'), 'const', { type })
    if (!init) {
      if (text(node, 'kind') === 'let') assignPattern(m, id, m.emit(declarator, { kind: 'literal', type: 'undefined', value: null }), null)
      continue
    }
    assignPattern(m, id, lowerExpression(m, init, declarator, id.type === 'Identifier' ? text(id, 'name') : null), null)
  }
}

function lowerBranchBody(m: ModuleBuilder, body: Node | null): void {
  if (body) lowerStatement(m, body, body.type !== 'BlockStatement')
}

/** `if … else if … else`, without recursion along the chain. */
function lowerIf(m: ModuleBuilder, node: Node): void {
  const join = m.fn.block()
  let at: Node = node
  for (;;) {
    const thenBlock = m.fn.block()
    const alternate = child(at, 'alternate')
    const elseBlock = alternate ? m.fn.block() : join
    lowerCondition(m, child(at, 'test'), thenBlock, elseBlock, at)
    m.fn.enter(thenBlock)
    lowerBranchBody(m, child(at, 'consequent'))
    m.fn.goto(join)
    if (!alternate) break
    m.fn.enter(elseBlock)
    if (alternate.type === 'IfStatement') {
      m.nodeCount++
      at = alternate
      continue
    }
    lowerBranchBody(m, alternate)
    m.fn.goto(join)
    break
  }
  m.fn.enter(join)
}

function lowerReturn(m: ModuleBuilder, node: Node): void {
  const argument = child(node, 'argument')
  const value = argument ? lowerExpression(m, argument, node) : null
  runFinalizers(m, 0)
  m.fn.finish({ kind: 'return', value })
}

function inLoop(m: ModuleBuilder, target: Omit<JumpTarget, 'finalizers'>, body: () => void): void {
  m.fn.jumps.push({ ...target, finalizers: m.fn.finalizers.length })
  m.fn.loopDepth++
  body()
  m.fn.loopDepth--
  m.fn.jumps.pop()
}

function lowerLoop(m: ModuleBuilder, node: Node, label: string | null): void {
  m.pushScope()
  const init = child(node, 'init')
  if (init?.type === 'VariableDeclaration') {
    declareLexical(m, [init])
    lowerDeclaration(m, init)
  } else if (init) lowerExpression(m, init, node)
  m.fn.loopDepth++
  const head = m.fn.block()
  const body = m.fn.block()
  const update = m.fn.block()
  m.fn.loopDepth--
  const after = m.fn.block()
  m.fn.goto(node.type === 'DoWhileStatement' ? body : head)
  m.fn.enter(head)
  lowerCondition(m, child(node, 'test'), body, after, node)
  m.fn.enter(body)
  inLoop(m, { label, breakTo: after, continueTo: node.type === 'DoWhileStatement' ? head : update }, () => lowerBranchBody(m, child(node, 'body')))
  m.fn.goto(node.type === 'DoWhileStatement' ? head : update)
  m.fn.enter(update)
  const step = child(node, 'update')
  if (step) lowerExpression(m, step, node)
  m.fn.goto(head)
  m.fn.enter(after)
  m.popScope()
}

function lowerForEach(m: ModuleBuilder, node: Node, label: string | null): void {
  m.pushScope()
  const left = child(node, 'left')
  if (left?.type === 'VariableDeclaration') declareLexical(m, [left])
  const of = lowerExpression(m, child(node, 'right'), node)
  m.fn.loopDepth++
  const head = m.fn.block()
  const body = m.fn.block()
  m.fn.loopDepth--
  const after = m.fn.block()
  m.fn.goto(head)
  m.fn.enter(head)
  m.fn.finish({ kind: 'iterate', of, body, after })
  m.fn.enter(body)
  const element = m.emit(left ?? node, { kind: 'element', of, mode: node.type === 'ForInStatement' ? 'key' : 'value' })
  const value = flag(node, 'await') ? m.emit(left ?? node, { kind: 'await', value: element, form: 'await' }) : element
  if (left?.type === 'VariableDeclaration') {
    const id = child(children(left, 'declarations')[0] ?? left, 'id')
    if (id) assignPattern(m, id, value, null)
  } else if (left) writeTarget(m, left, targetOf(m, left), value)
  inLoop(m, { label, breakTo: after, continueTo: head }, () => lowerBranchBody(m, child(node, 'body')))
  m.fn.goto(head)
  m.fn.enter(after)
  m.popScope()
}

function lowerSwitch(m: ModuleBuilder, node: Node, label: string | null): void {
  const value = lowerExpression(m, child(node, 'discriminant'), node)
  const after = m.fn.block()
  const cases = children(node, 'cases')
  const bodies = cases.map(() => m.fn.block())
  m.pushScope()
  const all = cases.flatMap((c) => children(c, 'consequent'))
  declareLexical(m, all)
  hoistFunctions(m, all)
  cases.forEach((c, i) => {
    const test = child(c, 'test')
    if (!test) return
    const next = m.fn.block()
    const right = lowerExpression(m, test, c)
    const same = m.emit(test, { kind: 'operator', op: '===', operands: [value, right] })
    m.fn.finish({ kind: 'branch', condition: same, then: bodies[i] as BlockId, else: next })
    m.fn.enter(next)
  })
  const fallback = cases.findIndex((c) => !child(c, 'test'))
  m.fn.goto(fallback < 0 ? after : (bodies[fallback] as BlockId))
  const outer = m.fn.jumps[m.fn.jumps.length - 1]
  m.fn.jumps.push({ label, breakTo: after, continueTo: outer?.continueTo ?? null, finalizers: m.fn.finalizers.length })
  cases.forEach((c, i) => {
    m.fn.enter(bodies[i] as BlockId)
    lowerStatements(m, children(c, 'consequent'))
    m.fn.goto(bodies[i + 1] ?? after)
  })
  m.fn.jumps.pop()
  m.popScope()
  m.fn.enter(after)
}

function lowerLabeled(m: ModuleBuilder, node: Node): void {
  const label = text(child(node, 'label') ?? node, 'name')
  const body = child(node, 'body')
  if (!body) return
  if (body.type === 'ForStatement' || body.type === 'WhileStatement' || body.type === 'DoWhileStatement') lowerLoop(m, body, label)
  else if (body.type === 'ForOfStatement' || body.type === 'ForInStatement') lowerForEach(m, body, label)
  else if (body.type === 'SwitchStatement') lowerSwitch(m, body, label)
  else {
    const after = m.fn.block()
    m.fn.jumps.push({ label, breakTo: after, continueTo: null, finalizers: m.fn.finalizers.length })
    lowerStatement(m, body, false)
    m.fn.jumps.pop()
    m.fn.goto(after)
    m.fn.enter(after)
  }
}

function lowerJump(m: ModuleBuilder, node: Node): void {
  const labelNode = child(node, 'label')
  const label = labelNode ? text(labelNode, 'name') : null
  const isContinue = node.type === 'ContinueStatement'
  const target = [...m.fn.jumps].reverse().find((jump) => (label === null ? !isContinue || jump.continueTo !== null : jump.label === label))
  const to = isContinue ? target?.continueTo : target?.breakTo
  if (!target || to === undefined || to === null) {
    m.unknownValue(node, 'jump')
    return
  }
  runFinalizers(m, isContinue && label === null ? finalizersOf(m, to) : target.finalizers)
  m.fn.goto(to)
}

function finalizersOf(m: ModuleBuilder, continueTo: BlockId): number {
  return m.fn.jumps.find((jump) => jump.continueTo === continueTo)?.finalizers ?? 0
}

function lowerEnum(m: ModuleBuilder, node: Node): void {
  collectShape(m, node)
  const id = child(node, 'id')
  const body = child(node, 'body')
  const members = children(body ?? node, 'members')
  const properties = members.map((member) => {
    const key = child(member, 'id')
    const init = child(member, 'initializer')
    const value = init ? lowerExpression(m, init, member) : m.emit(member, { kind: 'literal', type: 'number', value: 0 })
    return { kind: 'field' as const, key: key && key.type === 'Identifier' ? text(key, 'name') : null, computed: null, value, shorthand: false }
  })
  const value = m.emit(node, { kind: 'object', properties })
  if (id) m.emit(node, { kind: 'store', variable: m.resolve(text(id, 'name')), value })
}

function lowerNamespace(m: ModuleBuilder, node: Node): void {
  const body = child(node, 'body')
  if (!body || flag(node, 'declare') || text(node, 'kind') === 'global') return
  if (body.type === 'TSModuleDeclaration') lowerNamespace(m, body)
  else lowerBlock(m, body)
}

/** Names of a declaration, for exports. */
export function declaredNames(node: Node): readonly string[] {
  if (node.type === 'VariableDeclaration') {
    return children(node, 'declarations').flatMap((d) => boundNames(child(d, 'id')).map((n) => text(n, 'name')))
  }
  const id = child(node, 'id')
  return id ? [text(bare(id), 'name')] : []
}
