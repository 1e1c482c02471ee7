// Declarations before use: hoisted `var` and functions of a function body, and the lexical names of a block.
import type { Node } from '../syntax/tree'
import { child, children, text } from './access'
import type { ModuleBuilder } from './builder'
import { annotationOf } from './types'

/** Names bound by a pattern, with their nodes. */
export function boundNames(pattern: Node | null, found: Node[] = []): Node[] {
  if (!pattern) return found
  switch (pattern.type) {
    case 'Identifier':
      found.push(pattern)
      break
    case 'ObjectPattern':
      for (const property of children(pattern, 'properties')) boundNames(property.type === 'RestElement' ? child(property, 'argument') : child(property, 'value'), found)
      break
    case 'ArrayPattern':
      for (const element of children(pattern, 'elements')) boundNames(element, found)
      break
    case 'RestElement':
      boundNames(child(pattern, 'argument'), found)
      break
    case 'AssignmentPattern':
      boundNames(child(pattern, 'left'), found)
      break
    case 'TSParameterProperty':
      boundNames(child(pattern, 'parameter'), found)
      break
  }
  return found
}

/** The declaration inside `export`, or the statement itself. */
export function declarationOf(statement: Node): Node {
  if (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') return child(statement, 'declaration') ?? statement
  return statement
}

/** Declares the `let`, `const`, `class`, function, enum and namespace names of a statement list in the current scope. */
export function declareLexical(m: ModuleBuilder, statements: readonly Node[]): void {
  for (const outer of statements) {
    const statement = declarationOf(outer)
    const id = child(statement, 'id')
    switch (statement.type) {
      case 'VariableDeclaration':
        if (text(statement, 'kind') !== 'var') declareList(m, statement)
        break
      case 'FunctionDeclaration':
        if (id) m.declare(text(id, 'name'), 'function')
        break
      case 'ClassDeclaration':
        if (id) m.declare(text(id, 'name'), 'class')
        break
      case 'TSEnumDeclaration':
        if (id) m.declare(text(id, 'name'), 'enum')
        break
      case 'TSModuleDeclaration':
        if (id?.type === 'Identifier') m.declare(text(id, 'name'), 'namespace')
        break
    }
  }
}

function declareList(m: ModuleBuilder, declaration: Node): void {
  const kind = text(declaration, 'kind')
  for (const declarator of children(declaration, 'declarations')) {
    const id = child(declarator, 'id')
    for (const name of boundNames(id)) {
      m.declare(text(name, 'name'), kind === 'let' || kind === 'var' ? kind : 'const', { type: name === id ? annotationOf(m, name) : null })
    }
  }
}

const NESTED: Readonly<Record<string, readonly string[]>> = {
  BlockStatement: ['body'], IfStatement: ['consequent', 'alternate'], ForStatement: ['init', 'body'], ForInStatement: ['left', 'body'], ForOfStatement: ['left', 'body'],
  WhileStatement: ['body'], DoWhileStatement: ['body'], TryStatement: ['block', 'handler', 'finalizer'], CatchClause: ['body'], SwitchStatement: ['cases'],
  SwitchCase: ['consequent'], LabeledStatement: ['body'], WithStatement: ['body'], ExportNamedDeclaration: ['declaration'],
} // prettier-ignore

/** Declares every `var` of a function body in the current scope, not entering inner functions. Iterative: else-if chains are long. */
export function declareVars(m: ModuleBuilder, body: readonly Node[]): void {
  const work = [...body].reverse()
  for (let node = work.pop(); node; node = work.pop()) {
    if (node.type === 'VariableDeclaration') {
      if (text(node, 'kind') === 'var') declareList(m, node)
      continue
    }
    for (const key of NESTED[node.type] ?? []) {
      const value = node[key]
      if (Array.isArray(value)) work.push(...children(node, key))
      else {
        const inner = child(node, key)
        if (inner) work.push(inner)
      }
    }
  }
}
