// Imports and exports of ECMAScript modules, and TypeScript's `import x = require()` and `export =`.
import { EXPORT_ASSIGNMENT, type ImportBinding } from '../ir/module'
import { child, children, flag, nameOf, text } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { variableBehind } from './commonjs'
import type { FunctionBuilder } from './function-builder'
import { boundNames, DEFAULT_EXPORT, firstName } from './hoisting'
import { constantKey } from './keys'

/** Declares what imports bind, before anything else of the module. */
export function declareImports(f: FunctionBuilder, statements: readonly (Node | null)[]): void {
  for (const outer of statements) {
    const statement = outer?.type === 'ExportNamedDeclaration' ? child(outer, 'declaration') : outer
    if (statement?.type === 'ImportDeclaration') declareImport(f, statement)
    else if (statement?.type === 'TSImportEqualsDeclaration') declareImportEquals(f, statement)
  }
}

function declareImport(f: FunctionBuilder, node: Node): void {
  const module = nameOf(child(node, 'source')) ?? ''
  const specifiers = children(node, 'specifiers')
  const isType =
    text(node, 'importKind') === 'type' ||
    (specifiers.length > 0 && specifiers.every((s) => s?.['importKind'] === 'type'))
  f.module.noteImport(module, isType ? 'type' : 'import')
  for (const specifier of specifiers) {
    const local = nameOf(specifier && child(specifier, 'local'))
    if (specifier === null || local === null) continue
    const binding = { module, name: importedName(specifier) }
    f.module.variables.declare(f.scope, { name: local, kind: 'import', import: binding })
  }
}

function importedName(specifier: Node): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  return nameOf(child(specifier, 'imported')) ?? ''
}

function declareImportEquals(f: FunctionBuilder, node: Node): void {
  const name = nameOf(child(node, 'id'))
  const reference = child(node, 'moduleReference')
  if (name === null || reference === null) return
  const module = reference.type === 'TSExternalModuleReference' ? nameOf(child(reference, 'expression')) : null
  if (module === null) {
    f.module.variables.declare(f.scope, { name, kind: 'const' })
    return
  }
  f.module.noteImport(module, text(node, 'importKind') === 'type' ? 'type' : 'require')
  f.module.variables.declare(f.scope, { name, kind: 'import', import: { module, name: '*' } })
}

/** `import A = B.C`: a name for a member. `import x = require('y')` is declared already. */
export function lowerImportEquals(f: FunctionBuilder, node: Node): void {
  const name = nameOf(child(node, 'id'))
  const reference = child(node, 'moduleReference')
  if (name === null || reference === null || reference.type === 'TSExternalModuleReference') return
  if (f.module.variables.isFree(f.scope, name)) f.module.variables.declare(f.scope, { name, kind: 'const' })
  const path: Node[] = []
  let at: Node | null = reference
  for (; at?.type === 'TSQualifiedName'; at = child(at, 'left')) path.push(at)
  let value = f.load(f.resolve(firstName(reference) ?? ''), reference)
  for (const part of path.reverse()) {
    const property = nameOf(child(part, 'right'))
    value = f.emit({ kind: 'member', object: value, property, computed: null, optional: false }, part)
  }
  f.store(f.resolve(name), value, node)
}

/** `export const a = 1`, `export { a as b }`, `export { a } from 'x'` */
export function lowerExportNamed(f: FunctionBuilder, node: Node): void {
  const declaration = child(node, 'declaration')
  if (declaration !== null) {
    f.statement(declaration, 'inner')
    for (const name of declaredNames(declaration)) pushExport(f, name, name, null)
    return
  }
  const module = nameOf(child(node, 'source'))
  const isType = text(node, 'exportKind') === 'type'
  if (module !== null) f.module.noteImport(module, isType ? 'type' : 'reexport')
  for (const specifier of children(node, 'specifiers')) {
    if (specifier === null) continue
    const local = nameOf(child(specifier, 'local')) ?? ''
    const name = nameOf(child(specifier, 'exported')) ?? local
    pushExport(f, name, local, module === null ? null : { module, name: local })
  }
}

function pushExport(f: FunctionBuilder, name: string, local: string, from: ImportBinding | null): void {
  if (f.index !== 0 || f.scope.parent !== null) return
  const variable = from === null ? f.module.variables.find(f.scope, local) : null
  // `import { a } from './a'; export { a }` is `export { a } from './a'`.
  const imported = variable === null ? null : (f.module.variables.all[variable]?.import ?? null)
  if (imported) f.module.exports.push({ name, variable: null, value: null, from: imported })
  else f.module.exports.push({ name, variable, value: null, from })
}

/** @returns the names that a declaration declares, types included. */
export function declaredNames(declaration: Node): string[] {
  if (declaration.type !== 'VariableDeclaration') {
    const name = firstName(child(declaration, 'id'))
    return name === null ? [] : [name]
  }
  return children(declaration, 'declarations').flatMap((declarator) =>
    boundNames(declarator && child(declarator, 'id')),
  )
}

/** `export default …` */
export function lowerExportDefault(f: FunctionBuilder, node: Node): void {
  const declaration = child(node, 'declaration')
  if (declaration === null) return
  if (f.module.tables.statements.has(declaration.type)) {
    f.statement(declaration, 'inner')
    pushExport(f, 'default', nameOf(child(declaration, 'id')) ?? DEFAULT_EXPORT, null)
  } else lowerDefaultValue(f, node, declaration)
}

/** `export = x` */
export function lowerExportAssignment(f: FunctionBuilder, node: Node): void {
  lowerDefaultValue(f, node, child(node, 'expression'), EXPORT_ASSIGNMENT)
}

function lowerDefaultValue(f: FunctionBuilder, node: Node, expression: Node | null, name = 'default'): void {
  const value = f.expression(expression, node, 'default')
  if (f.index === 0) f.module.exports.push({ name, variable: variableBehind(f, value), value, from: null })
}

/** `export * from 'x'`, `export * as n from 'x'` */
export function lowerExportAll(f: FunctionBuilder, node: Node): void {
  const module = nameOf(child(node, 'source')) ?? ''
  f.module.noteImport(module, text(node, 'exportKind') === 'type' ? 'type' : 'reexport')
  const name = constantKey(child(node, 'exported'), false) ?? '*'
  f.module.exports.push({ name, variable: null, value: null, from: { module, name: '*' } })
}
