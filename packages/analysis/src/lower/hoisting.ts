// Declarations before use: the names that a statement list declares, hoisted `var`, and hoisted functions.
import type { FunctionIndex } from '../ir/ids'
import type { Variable } from '../ir/module'
import { child, children, flag, nameOf, text } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import type { FunctionBuilder } from './function-builder'
import { createFunction } from './functions'
import { annotatedType } from './types'

/** Variable of an `export default` that declares no name. */
export const DEFAULT_EXPORT = '*default*'

const DECLARING: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'TSEnumDeclaration',
  'TSModuleDeclaration',
  'TSImportEqualsDeclaration',
  'ExportNamedDeclaration',
])

/** @returns true when the list declares a name of its own block. */
export function hasDeclarations(statements: readonly (Node | null)[]): boolean {
  for (const statement of statements) {
    if (statement === null) continue
    if (statement.type === 'VariableDeclaration' ? statement['kind'] !== 'var' : DECLARING.has(statement.type))
      return true
  }
  return false
}

/** @returns the declaration inside `export`, or the statement itself. */
export function declarationOf(statement: Node): Node {
  if (statement.type !== 'ExportNamedDeclaration' && statement.type !== 'ExportDefaultDeclaration') return statement
  return child(statement, 'declaration') ?? statement
}

/** Declares the names that belong to the list's own block in the current scope. */
export function declareBlock(f: FunctionBuilder, statements: readonly (Node | null)[]): void {
  for (const outer of statements) {
    if (outer === null) continue
    const statement = declarationOf(outer)
    if (flag(statement, 'declare')) continue
    if (statement.type === 'VariableDeclaration') {
      if (text(statement, 'kind') !== 'var') declareList(f, statement)
    } else if (outer.type === 'ExportDefaultDeclaration') declareDefault(f, statement)
    else declareNamed(f, statement)
  }
}

function declareNamed(f: FunctionBuilder, statement: Node): void {
  const kind = NAMED_KINDS.get(statement.type)
  const id = child(statement, 'id')
  if (kind === undefined || id === null) return
  const name = id.type === 'TSQualifiedName' ? firstName(id) : nameOf(id)
  if (name === null || (id.type === 'Literal' && kind === 'namespace') || flag(statement, 'global')) return
  f.module.variables.declare(f.scope, { name, kind })
}

const NAMED_KINDS: ReadonlyMap<string, Variable['kind']> = new Map<string, Variable['kind']>([
  ['FunctionDeclaration', 'function'],
  ['ClassDeclaration', 'class'],
  ['TSEnumDeclaration', 'enum'],
  ['TSModuleDeclaration', 'namespace'],
])

/** @returns the first segment of `a.b.c`. */
export function firstName(node: Node | null): string | null {
  let at = node
  while (at?.type === 'TSQualifiedName') at = child(at, 'left')
  return nameOf(at)
}

function declareDefault(f: FunctionBuilder, statement: Node): void {
  const kind = NAMED_KINDS.get(statement.type)
  if (kind === 'function' || kind === 'class') {
    f.module.variables.declare(f.scope, { name: nameOf(child(statement, 'id')) ?? DEFAULT_EXPORT, kind })
  }
}

/** Declares the names of a `let`, `const`, `using` or `var` list. */
export function declareList(f: FunctionBuilder, declaration: Node): void {
  const kind = text(declaration, 'kind')
  const variableKind = kind === 'let' || kind === 'var' ? kind : 'const'
  for (const declarator of children(declaration, 'declarations')) {
    const id = declarator && child(declarator, 'id')
    if (!id) continue
    if (id.type === 'Identifier') {
      const type = annotatedType(id, f.imports)
      f.module.variables.declare(f.scope, { name: text(id, 'name'), kind: variableKind, type })
    } else declareNames(f, id, variableKind)
  }
}

/** Declares the names that a pattern binds. */
export function declareNames(f: FunctionBuilder, pattern: Node | null, kind: Variable['kind']): void {
  for (const name of boundNames(pattern)) f.module.variables.declare(f.scope, { name, kind })
}

/** @returns the names that a pattern binds, in source order. Iterative, since patterns nest. */
export function boundNames(pattern: Node | null): string[] {
  const names: string[] = []
  const work: (Node | null)[] = [pattern]
  while (work.length > 0) {
    const node = work.pop()
    if (!node) continue
    if (node.type === 'Identifier') names.push(text(node, 'name'))
    else pushParts(work, node)
  }
  return names
}

function pushParts(work: (Node | null)[], node: Node): void {
  const list = node.type === 'ObjectPattern' ? children(node, 'properties') : children(node, 'elements')
  for (let i = list.length - 1; i >= 0; i--) work.push(list[i] ?? null)
  if (node.type === 'Property') work.push(child(node, 'value'))
  else if (node.type === 'RestElement') work.push(child(node, 'argument'))
  else if (node.type === 'AssignmentPattern') work.push(child(node, 'left'))
  else if (node.type === 'TSParameterProperty') work.push(child(node, 'parameter'))
}

/** Where statements stand inside statements, per type. */
const NESTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['BlockStatement', ['body']],
  ['IfStatement', ['consequent', 'alternate']],
  ['ForStatement', ['init', 'body']],
  ['ForInStatement', ['left', 'body']],
  ['ForOfStatement', ['left', 'body']],
  ['WhileStatement', ['body']],
  ['DoWhileStatement', ['body']],
  ['TryStatement', ['block', 'handler', 'finalizer']],
  ['CatchClause', ['body']],
  ['SwitchStatement', ['cases']],
  ['SwitchCase', ['consequent']],
  ['LabeledStatement', ['body']],
  ['WithStatement', ['body']],
  ['ExportNamedDeclaration', ['declaration']],
])

/** Declares every `var` of a function body in the current scope, without entering inner functions. */
export function declareVars(f: FunctionBuilder, body: readonly (Node | null)[]): void {
  const work: (Node | null)[] = []
  pushReversed(work, body)
  while (work.length > 0) {
    const node = work.pop()
    if (!node) continue
    if (node.type === 'VariableDeclaration') {
      if (node['kind'] === 'var' && !flag(node, 'declare')) declareList(f, node)
      continue
    }
    const keys = NESTED.get(node.type)
    if (keys === undefined) continue
    for (let i = keys.length - 1; i >= 0; i--) {
      const key = keys[i] ?? ''
      if (Array.isArray(node[key])) pushReversed(work, children(node, key))
      else work.push(child(node, key))
    }
  }
}

function pushReversed(work: (Node | null)[], nodes: readonly (Node | null)[]): void {
  for (let i = nodes.length - 1; i >= 0; i--) work.push(nodes[i] ?? null)
}

/** Emits the function declarations of a list, before anything else of it runs. */
export function storeHoistedFunctions(f: FunctionBuilder, statements: readonly (Node | null)[]): void {
  for (const statement of statements) {
    if (statement === null) continue
    const declaration = declarationOf(statement)
    if (declaration.type !== 'FunctionDeclaration' || flag(declaration, 'declare')) continue
    const outer = f.statementAt
    f.statementAt = f.module.statementIndex(statement, false, f.finallyDepth > 0)
    storeFunction(f, declaration)
    f.statementAt = outer
  }
}

/** Emits one function declaration: its value and the store to its name. */
function storeFunction(f: FunctionBuilder, declaration: Node): void {
  const name = nameOf(child(declaration, 'id'))
  const target: FunctionIndex = createFunction(f, declaration, { name: name ?? 'default', kind: 'function' })
  const value = f.emit({ kind: 'function', target }, declaration)
  f.module.nodeCount += f.weight
  f.store(f.resolve(name ?? DEFAULT_EXPORT), value, declaration)
}

/** A function declaration where it stands: hoisted already, unless it is the bare body of an `if` (`if (a) function f() {}`). */
export function lowerFunctionStatement(f: FunctionBuilder, node: Node): void {
  f.module.nodeCount -= f.weight
  const name = nameOf(child(node, 'id'))
  if (name === null || flag(node, 'declare') || f.module.variables.find(f.scope, name) !== null) return
  f.module.variables.declare(f.scope, { name, kind: 'function' })
  storeFunction(f, node)
}
