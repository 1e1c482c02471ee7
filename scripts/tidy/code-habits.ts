// Habits inside a file: documented exports, and no error caught without a trace.
import ts from 'typescript'
import type { Invariant, Problem } from './invariant'
import { isCode, lineOf, nodesOf, type SourceTree, type TextFile } from './source-tree'

const TEST = /\.test\.ts$|\/test\//

/** Every exported name carries a doc comment. */
export const documentedExports: Invariant = {
  name: 'documented-exports',
  check: (tree) => {
    const files = tree.files.filter((file) => isCode(file) && file.path.endsWith('.ts') && !TEST.test(file.path))
    return files.flatMap((file) =>
      tree.parse(file).statements.flatMap((statement) => undocumented(tree, file, statement)),
    )
  },
}

function undocumented(tree: SourceTree, file: TextFile, statement: ts.Statement): Problem[] {
  const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExportKeyword) === true
  if (!isExported || hasDoc(statement) || isLaterOverload(tree, file, statement)) return []
  const name = exportedName(statement)
  const message = `the exported ${name} has no doc comment: say what it is or gives.`
  return [{ path: file.path, line: lineOf(tree, file, statement), what: name, message }]
}

function isExportKeyword(modifier: ts.Modifier): boolean {
  return modifier.kind === ts.SyntaxKind.ExportKeyword
}

function hasDoc(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).length > 0
}

/** An overload or implementation after a documented one of the same name. */
function isLaterOverload(tree: SourceTree, file: TextFile, statement: ts.Statement): boolean {
  if (!ts.isFunctionDeclaration(statement)) return false
  const name = statement.name?.text
  return tree
    .parse(file)
    .statements.some((other) => ts.isFunctionDeclaration(other) && other.name?.text === name && hasDoc(other))
}

function exportedName(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map((d) => d.name.getText()).join(', ')
  const { name } = statement as ts.DeclarationStatement
  return name?.getText() ?? 'default'
}

/** No catch clause or `.catch()` handler is empty. */
export const noEmptyCatch: Invariant = {
  name: 'no-empty-catch',
  check: (tree) =>
    tree.files.filter(isCode).flatMap((file) =>
      nodesOf(tree, file)
        .filter(isEmptyHandler)
        .map((node) => ({
          path: file.path,
          line: lineOf(tree, file, node),
          what: 'catch',
          message: 'an empty catch hides an error: handle it, hand it on, or answer with a value and a reason.',
        })),
    ),
}

function isEmptyHandler(node: ts.Node): boolean {
  if (ts.isCatchClause(node)) return node.block.statements.length === 0
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  if (node.expression.name.text !== 'catch') return false
  const [handler] = node.arguments
  if (!handler || !(ts.isArrowFunction(handler) || ts.isFunctionExpression(handler))) return false
  return ts.isBlock(handler.body) && handler.body.statements.length === 0
}
