// A module of the same package that a file imports, and the edits that move a small function into it: places for defects whose
// cause stands in another file.
import type { TextEdit } from './mutation'
import { child, childList, nameOf, parseFile, type ParsedFile, type SyntaxNode } from './syntax'

/** An edit and the file that it is made in. */
export interface FileEdit extends TextEdit {
  readonly file: string
}

/** Reads another file of the package; null when there is none. */
export type ReadOther = (path: string) => string | null

/** A relative import of a file, resolved. */
export interface OtherModule {
  readonly specifier: string
  readonly file: ParsedFile
  /** Where in the importing file a further import of the same module may be inserted. */
  readonly insertAt: number
  /** Whether the importing file uses `import`. */
  readonly isImport: boolean
}

const ENDINGS = ['', '.ts', '.js', '.mjs', '.cjs', '/index.ts', '/index.js', '/index.mjs']

/** The modules of the package that a file imports at its top level and that export something. */
export function otherModules(file: ParsedFile, read: ReadOther): OtherModule[] {
  const statements = file.nodes.filter((node) => file.parent(node)?.type === 'Program')
  return statements.flatMap((statement) => {
    const specifier = specifierOf(statement)
    const other = specifier === null ? null : parseOther(file.path, specifier, read)
    if (specifier === null || other === null || exportStyle(other) === null) return []
    return [{ specifier, file: other, insertAt: statement.end, isImport: statement.type === 'ImportDeclaration' }]
  })
}

/** What makes a function `name` of the other module usable in the file: its import, and the function with a body. */
export function placeFunction(
  file: ParsedFile,
  other: OtherModule,
  fn: { readonly name: string; readonly parameter: string; readonly body: string; readonly before?: string },
): FileEdit[] {
  const from = other.isImport
    ? `\nimport { ${fn.name} } from '${other.specifier}';`
    : `\nconst { ${fn.name} } = require('${other.specifier}');`
  const isTyped = /\.[cm]?ts$/.test(other.file.path)
  const parameter = isTyped
    ? `${fn.parameter}: ${fn.parameter.startsWith('...') ? 'unknown[]' : 'string'}`
    : fn.parameter
  const head =
    exportStyle(other.file) === 'export'
      ? `export function ${fn.name}(${parameter})`
      : `module.exports.${fn.name} = function ${fn.name}(${parameter})`
  const text = `\n${fn.before ?? ''}\n${head} {\n  ${fn.body}\n};\n`
  const end = other.file.text.length
  return [
    { file: file.path, start: other.insertAt, end: other.insertAt, text: from },
    { file: other.file.path, start: end, end, text },
  ]
}

function specifierOf(statement: SyntaxNode): string | null {
  if (statement.type === 'ImportDeclaration') return relative(child(statement, 'source'))
  const [declarator] = statement.type === 'VariableDeclaration' ? childList(statement, 'declarations') : []
  const init = child(declarator ?? null, 'init')
  const isRequire = init?.type === 'CallExpression' && nameOf(child(init, 'callee')) === 'require'
  return isRequire ? relative(childList(init, 'arguments')[0] ?? null) : null
}

function relative(source: SyntaxNode | null): string | null {
  const value = source?.['value']
  return typeof value === 'string' && /^\.\.?\//.test(value) ? value : null
}

function parseOther(from: string, specifier: string, read: ReadOther): ParsedFile | null {
  const base = join(from, specifier)
  if (base === null) return null
  for (const candidate of [...ENDINGS.map((ending) => base + ending), base.replace(/\.js$/, '.ts')]) {
    const text = /\.[cm]?[jt]s$/.test(candidate) ? read(candidate) : null
    if (text !== null) return parseFile(candidate, text)
  }
  return null
}

/** A relative specifier against the folder of a file; null where it leaves the package. */
function join(from: string, specifier: string): string | null {
  const parts = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function exportStyle(file: ParsedFile): 'export' | 'module.exports' | null {
  if (file.nodes.some((node) => /^Export(?:Named|Default)Declaration$/.test(node.type))) return 'export'
  const assigns = file.nodes.some((node) => {
    const left = node.type === 'AssignmentExpression' ? child(node, 'left') : null
    const object = child(left, 'object')
    return (
      /^(?:module\.exports\b|exports\.)/.test(left === null ? '' : file.text.slice(left.start, left.end)) &&
      object !== null
    )
  })
  return assigns ? 'module.exports' : null
}
