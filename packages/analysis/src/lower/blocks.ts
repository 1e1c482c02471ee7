// Statement lists and blocks.
import { child, children } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import type { FunctionBuilder } from './function-builder'
import { declareBlock, hasDeclarations, storeHoistedFunctions } from './hoisting'

/** Lowers statements of a list, one after the other. */
export function lowerStatements(f: FunctionBuilder, statements: readonly (Node | null)[]): void {
  for (const statement of statements) if (statement !== null) f.statement(statement, 'list')
}

/** Lowers the statements of a block in a scope of their own, where they declare something. */
export function lowerBlock(f: FunctionBuilder, holder: Node, statements: readonly (Node | null)[]): void {
  f.module.nodeCount += f.weight
  if (!hasDeclarations(statements)) {
    lowerStatements(f, statements)
    return
  }
  const outer = f.pushScope(holder)
  declareBlock(f, statements)
  storeHoistedFunctions(f, statements)
  lowerStatements(f, statements)
  f.scope = outer
}

/** Lowers the body of an `if` or a loop: a block, or one bare statement. */
export function lowerBranchBody(f: FunctionBuilder, body: Node | null): void {
  if (body === null) return
  if (body.type !== 'BlockStatement') f.statement(body, 'bare')
  else lowerBlock(f, body, children(body, 'body'))
}

/** `{ … }` */
export function lowerBlockStatement(f: FunctionBuilder, node: Node): void {
  lowerBlock(f, node, children(node, 'body'))
}

/** @returns the statements of a function's, namespace's or catch's body block. */
export function bodyStatements(node: Node, key = 'body'): readonly (Node | null)[] {
  const body = child(node, key)
  return body === null ? [] : children(body, 'body')
}
