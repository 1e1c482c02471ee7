// Lowering: the only way from a syntax tree to facts. The AST ends here.
import { FACTS_SCHEMA, type ModuleFacts } from '../ir/module'
import type { ModulePositions } from '../ir/positions'
import { child, children, text } from '../syntax/fields'
import type { Node, SyntaxTree } from '../syntax/tree'
import { lowerStatements } from './blocks'
import { exportGetters } from './exported-getters'
import { declareBody } from './function-body'
import type { FunctionBuilder } from './function-builder'
import { importsEnd } from './imports-end'
import { ModuleBuilder } from './module-builder'
import { declareImports } from './modules'
import { openScope } from './scopes'
import { TABLES } from './tables'
import { functionIndex } from '../ir/ids'

/** What lowering yields: facts (plain, hashable) and positions (beside them). */
export interface Lowered {
  readonly facts: ModuleFacts
  readonly positions: ModulePositions
}

/** How to lower. */
export interface LowerOptions {
  /** Throw at a fault of lowering itself, for tests, instead of making the function `unknown("internal")`. */
  readonly strict?: boolean
}

/** Lowers a whole module. Never throws unless `strict`: what it does not understand becomes `unknown`, counted in the facts. */
export function lowerModule(tree: SyntaxTree, options: LowerOptions = {}): Lowered {
  const m = new ModuleBuilder(tree, TABLES, options.strict ?? false)
  const f = m.addFunction({
    parent: null,
    name: null,
    kind: 'module',
    isAsync: true,
    isGenerator: false,
    isStatic: false,
    ofClass: null,
    scope: openScope(null, functionIndex(0)),
  })
  m.later(f, tree.program, (body) => lowerTopLevel(body, tree.program))
  m.lowerPending()
  exportGetters(m)
  return { facts: factsOf(m), positions: positionsOf(m) }
}

function lowerTopLevel(f: FunctionBuilder, program: Node): void {
  const statements = children(program, 'body')
  f.module.nodeCount++
  declareImports(f, statements)
  declareBody(f, statements)
  lowerStatements(f, statements)
  f.finish({ kind: 'return', value: null })
}

function factsOf(m: ModuleBuilder): ModuleFacts {
  return {
    schema: FACTS_SCHEMA,
    functions: m.functions.map((fn) => fn.build()),
    classes: m.classes,
    variables: m.variables.all,
    shapes: m.shapes,
    imports: m.imports,
    exports: m.exports,
    directives: directivesOf(m.tree.program),
    hasJsx: m.hasJsx,
    unknown: m.unknowns,
    nodeCount: m.nodeCount,
    unknownCount: m.unknownCount,
  }
}

function directivesOf(program: Node): string[] {
  const found: string[] = []
  for (const statement of children(program, 'body')) {
    const directive = statement === null ? '' : text(statement, 'directive')
    if (directive === '') break
    found.push(directive)
  }
  return found
}

function positionsOf(m: ModuleBuilder): ModulePositions {
  return {
    functions: m.functions.map((fn) => fn.positions()),
    statements: m.statements,
    importsEnd: importsEnd(m.tree),
    usesRequire: m.imports.some((i) => i.kind === 'require') && children(m.tree.program, 'body').every(isNoImport),
  }
}

const isNoImport = (statement: Node | null): boolean => statement === null || child(statement, 'source') === null
