// Where a new import goes.
import { child, children, text, unwrap } from '../syntax/fields'
import type { Node, SyntaxTree } from '../syntax/tree'

/** @returns the offset behind the last import, else the leading `require`s, else the directives, else the hashbang. */
export function importsEnd(tree: SyntaxTree): number {
  const statements = children(tree.program, 'body')
  let end = hashbangEnd(tree.text)
  let isLeading = true
  for (const statement of statements) {
    if (statement === null) continue
    if (statement.type === 'ImportDeclaration') end = tree.end(statement)
    else if (isLeading && (text(statement, 'directive') !== '' || isRequire(statement))) end = tree.end(statement)
    else isLeading = false
  }
  return end
}

function hashbangEnd(source: string): number {
  if (!source.startsWith('#!')) return 0
  const line = /^[^\r\n\u2028\u2029]*/.exec(source)
  return line === null ? 0 : line[0].length
}

/** `const a = require('a')`, also with a member or call behind it. */
function isRequire(statement: Node): boolean {
  if (statement.type === 'TSImportEqualsDeclaration') return true
  if (statement.type !== 'VariableDeclaration') return false
  return children(statement, 'declarations').every((declarator) => {
    let at = declarator === null ? null : unwrap(child(declarator, 'init'))
    for (;;) {
      if (at?.type === 'MemberExpression') at = child(at, 'object')
      else if (at?.type === 'CallExpression' && child(at, 'callee')?.type !== 'Identifier') at = child(at, 'callee')
      else break
    }
    const callee = at?.type === 'CallExpression' ? child(at, 'callee') : null
    return callee !== null && text(callee, 'name') === 'require'
  })
}
