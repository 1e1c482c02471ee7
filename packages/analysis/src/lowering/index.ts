// Lowering: the only way from a syntax tree to facts. The AST ends here.
import { FACTS_SCHEMA, type ModuleFacts } from '../ir/module'
import type { ModulePositions } from '../ir/positions'
import type { Node, SyntaxTree } from '../syntax/tree'
import { child, children, text } from './access'
import { ModuleBuilder } from './builder'
import { collectCommonJsExports, declareImports } from './modules'
import { declareLexical, declareVars } from './scopes'
import { hoistFunctions, lowerStatements } from './statements'

/** What lowering yields: facts (plain, hashable) and positions (beside them). */
export interface Lowered {
  readonly facts: ModuleFacts
  readonly positions: ModulePositions
}

/** Lowers a whole module. Never throws: what it does not understand becomes `unknown` instructions, counted in the facts. */
export function lowerModule(tree: SyntaxTree): Lowered {
  const m = new ModuleBuilder(tree, tree.comments)
  const fn = m.openFunction(null, 'module', { isAsync: true, isGenerator: false, isStatic: false, ofClass: null })
  m.fn = fn
  m.pushScope()
  const statements = children(tree.program, 'body')
  fn.head = { start: 0, end: 0 }
  declareImports(m, statements)
  declareVars(m, statements)
  declareLexical(m, statements)
  hoistFunctions(m, statements)
  lowerStatements(m, statements)
  fn.finish({ kind: 'return', value: null })
  collectCommonJsExports(m)
  return { facts: factsOf(m, statements), positions: positionsOf(m, statements) }
}

function factsOf(m: ModuleBuilder, statements: readonly Node[]): ModuleFacts {
  return {
    schema: FACTS_SCHEMA,
    functions: m.functions.map((fn) => fn.build()),
    classes: m.classes,
    variables: m.variables,
    shapes: m.shapes,
    imports: m.imports,
    exports: m.exports,
    directives: statements.flatMap((s) => directiveOf(s)),
    hasJsx: m.hasJsx,
    unknown: m.unknown,
    nodeCount: m.nodeCount,
    unknownCount: m.unknownCount,
  }
}

function directiveOf(statement: Node): readonly string[] {
  const directive = text(statement, 'directive')
  return directive === '' ? [] : [directive]
}

function positionsOf(m: ModuleBuilder, statements: readonly Node[]): ModulePositions {
  let importsEnd = 0
  for (const s of statements) {
    const isRequire = s.type === 'VariableDeclaration' && children(s, 'declarations').every((d) => child(d, 'init')?.type === 'CallExpression')
    if (s.type === 'ImportDeclaration' || text(s, 'directive') !== '' || (isRequire && importsEnd === 0)) importsEnd = m.end(s)
  }
  return {
    functions: m.functions.map((fn) => fn.positions()),
    statements: m.statements,
    importsEnd,
    usesRequire: m.imports.some((i) => i.kind === 'require') && !m.imports.some((i) => i.kind === 'import'),
  }
}
