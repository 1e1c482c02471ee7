// Imports and exports.
import type { ImportBinding } from '../ir/module'
import type { Node } from '../syntax/tree'
import { child, children, flag, keyName, text } from './access'
import type { ModuleBuilder } from './builder'
import { lowerExpression } from './expressions'
import { declaredNames, lowerClassDeclaration, lowerStatement } from './statements'

function sourceOf(node: Node): string {
  const source = child(node, 'source')
  return source && typeof source['value'] === 'string' ? source['value'] : ''
}

/** Declares the names that imports bind, before anything else is lowered. */
export function declareImports(m: ModuleBuilder, statements: readonly Node[]): void {
  for (const statement of statements) {
    if (statement.type === 'ImportDeclaration') declareImport(m, statement)
    else if (statement.type === 'TSImportEqualsDeclaration') declareImportEquals(m, statement)
  }
}

function declareImport(m: ModuleBuilder, node: Node): void {
  const module = sourceOf(node)
  const isType = text(node, 'importKind') === 'type'
  m.imports.push({ module, kind: isType ? 'type' : 'import' })
  for (const specifier of children(node, 'specifiers')) {
    const local = child(specifier, 'local')
    const name = specifier.type === 'ImportDefaultSpecifier' ? 'default' : specifier.type === 'ImportNamespaceSpecifier' ? '*' : (keyName(child(specifier, 'imported'), false) ?? '')
    if (local) m.declare(text(local, 'name'), 'import', { import: { module, name } })
  }
}

function declareImportEquals(m: ModuleBuilder, node: Node): void {
  const reference = child(node, 'moduleReference')
  const expression = reference && child(reference, 'expression')
  const id = child(node, 'id')
  if (!id || !expression || typeof expression['value'] !== 'string') return
  m.imports.push({ module: expression['value'], kind: 'require' })
  m.declare(text(id, 'name'), 'import', { import: { module: expression['value'], name: '*' } })
}

/** Lowers a statement that only modules have. @returns false when it is none. */
export function lowerModuleStatement(m: ModuleBuilder, node: Node): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'TSImportEqualsDeclaration':
    case 'TSNamespaceExportDeclaration':
      return true
    case 'ExportNamedDeclaration':
      lowerNamedExport(m, node)
      return true
    case 'ExportDefaultDeclaration':
    case 'TSExportAssignment':
      lowerDefaultExport(m, node)
      return true
    case 'ExportAllDeclaration': {
      const module = sourceOf(node)
      m.imports.push({ module, kind: 'reexport' })
      m.exports.push({ name: keyName(child(node, 'exported'), false) ?? '*', variable: null, value: null, from: { module, name: '*' } })
      return true
    }
    default:
      return false
  }
}

function lowerNamedExport(m: ModuleBuilder, node: Node): void {
  const declaration = child(node, 'declaration')
  if (declaration) {
    if (declaration.type !== 'FunctionDeclaration') lowerStatement(m, declaration, false)
    for (const name of declaredNames(declaration)) {
      const variable = m.lookup(name)
      if (variable !== null) m.exports.push({ name, variable, value: null, from: null })
    }
    return
  }
  const module = sourceOf(node)
  if (module) m.imports.push({ module, kind: 'reexport' })
  for (const specifier of children(node, 'specifiers')) {
    const local = keyName(child(specifier, 'local'), false) ?? ''
    const name = keyName(child(specifier, 'exported'), false) ?? local
    const from: ImportBinding | null = module ? { module, name: local } : null
    m.exports.push({ name, variable: from ? null : m.lookup(local), value: null, from })
  }
}

function lowerDefaultExport(m: ModuleBuilder, node: Node): void {
  const declaration = child(node, 'declaration') ?? child(node, 'expression')
  if (!declaration) return
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'TSDeclareFunction') {
    const id = child(declaration, 'id')
    m.exports.push({ name: 'default', variable: m.lookup(id ? text(id, 'name') : '*default*'), value: null, from: null })
  } else if (declaration.type === 'ClassDeclaration') {
    lowerClassDeclaration(m, declaration)
    const id = child(declaration, 'id')
    m.exports.push({ name: 'default', variable: m.lookup(id ? text(id, 'name') : '*default*'), value: null, from: null })
  } else if (declaration.type.startsWith('TS') && !flag(declaration, 'expression') && declaration.type === 'TSInterfaceDeclaration') {
    lowerStatement(m, declaration, false)
  } else m.exports.push({ name: 'default', variable: null, value: lowerExpression(m, declaration, node, 'default'), from: null })
}

/** Lists what `module.exports = …`, `exports.x = …` export, after the module is lowered. */
export function collectCommonJsExports(m: ModuleBuilder): void {
  for (const fn of m.functions) {
    if (fn.kind !== 'module') continue
    for (const instruction of fn.instructions) {
      if (instruction.kind !== 'set-member' || instruction.property === null) continue
      const object = fn.instructions[instruction.object]
      const name = object?.kind === 'load' ? m.variables[object.variable]?.name : null
      const inner = object?.kind === 'member' && object.property === 'exports' ? fn.instructions[object.object] : null
      const isModuleExports = inner?.kind === 'load' && m.variables[inner.variable]?.name === 'module'
      if (name === 'exports' || isModuleExports) m.exports.push({ name: instruction.property, variable: null, value: instruction.value, from: null })
      else if (name === 'module' && instruction.property === 'exports') {
        m.exports.push({ name: 'default', variable: null, value: instruction.value, from: null })
        const made = fn.instructions[instruction.value]
        if (made?.kind === 'object') for (const p of made.properties) if (p.key !== null) m.exports.push({ name: p.key, variable: null, value: p.value, from: null })
      }
    }
  }
}
