// The AST ends at lower/: nothing after it knows ESTree.
import { posix } from 'node:path'
import ts from 'typescript'
import type { Invariant, Problem } from './invariant'
import { importsOf, lineOf, nodesOf, sourcesOf, type SourceTree, type TextFile } from './source-tree'

/** Names of ESTree, JSX and TypeScript-ESTree nodes. */
const ESTREE =
  /^(?:TS[A-Z]\w+|JSX\w+|\w+(?:Expression|Statement|Declaration|Declarator|Pattern|Specifier|Clause|Definition)|(?:Private)?Identifier|Literal|Program|Property|SpreadElement|RestElement|TemplateElement|TemplateLiteral|SwitchCase|ClassBody|StaticBlock|MetaProperty|Super|Decorator)$/

const MAY_KNOW = /^packages\/analysis\/src\/(?:syntax|lower)\//

/** Analysis after lowering, and the rules, import no syntax and compare no node type. */
export const syntaxStaysLow: Invariant = {
  name: 'syntax-stays-low',
  check: (tree) => {
    const files = ['analysis', 'rules']
      .flatMap((name) => sourcesOf(tree, name))
      .filter((file) => !MAY_KNOW.test(file.path))
    return files.flatMap((file) => [...syntaxImports(tree, file), ...typeComparisons(tree, file)])
  },
}

function syntaxImports(tree: SourceTree, file: TextFile): Problem[] {
  return importsOf(tree, file).flatMap(({ module, line }) => {
    const target = module.startsWith('.') ? posix.join(posix.dirname(file.path), module) : module
    if (!/(?:^|\/)analysis\/(?:src\/)?syntax(?:\/|$)|^(?:estree|@types\/estree)$/.test(target)) return []
    return [
      { path: file.path, line, what: module, message: `the AST ends at lower/: ${module} may not be imported here.` },
    ]
  })
}

function typeComparisons(tree: SourceTree, file: TextFile): Problem[] {
  return nodesOf(tree, file).flatMap((node) => {
    if (!ts.isStringLiteralLike(node) || !ESTREE.test(node.text) || !isTypeTest(node)) return []
    const message = `the AST ends at lower/: the node type '${node.text}' may not be tested here.`
    return [{ path: file.path, line: lineOf(tree, file, node), what: node.text, message }]
  })
}

/** `x.type === 'CallExpression'` or `case 'CallExpression'` of `switch (x.type)`. */
function isTypeTest(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isBinaryExpression(parent)) return [parent.left, parent.right].some(isTypeMember)
  return ts.isCaseClause(parent) && isTypeMember(parent.parent.parent.expression)
}

function isTypeMember(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'type'
}
