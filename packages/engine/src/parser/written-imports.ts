// What a module imports, by the parser's own list of its imports: the tree, which costs most of a parse, is not made.
import { languageOf } from '../cache/keys'
import { loadOxc } from './oxc-module'
import { field, isBounded, list, type ParseRequest } from './parse-text'

/** Words of which one stands in each text that imports something. */
const IMPORTING = /import|require|from/

/**
 * The specifiers of a module's imports and exports, each once, in the order of its facts. Null: only its facts tell, because it
 * calls `require` or `import()`, or does not parse.
 */
export function writtenImports({
  path,
  text,
  parser,
  wasmFile,
}: Pick<ParseRequest, 'path' | 'text' | 'parser' | 'wasmFile'>): readonly string[] | null {
  if (!IMPORTING.test(text)) return []
  if (text.includes('require') || !isBounded(text)) return null
  const loaded = loadOxc(parser, wasmFile)
  if (loaded.kind === 'failure') return null
  const result = loaded.parser.parseSync(path, text, { lang: languageOf(path) })
  const record = field(result, 'module')
  if (record === undefined || list(field(result, 'errors')).length > 0) return null
  if (list(field(record, 'dynamicImports')).length > 0) return null
  const imports = list(field(record, 'staticImports'))
  const exports = list(field(record, 'staticExports')).flatMap((statement) => list(field(statement, 'entries')))
  return [...new Set([...imports, ...exports].flatMap((each) => specifierOf(each) ?? []))]
}

function specifierOf(statement: unknown): string | null {
  const value = field(field(statement, 'moduleRequest'), 'value')
  return typeof value === 'string' ? value : null
}
