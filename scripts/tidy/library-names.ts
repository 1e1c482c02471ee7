// Rules and analysis contain no library names: those stand in the models.
import ts from 'typescript'
import { parse } from 'yaml'
import type { Invariant } from './invariant'
import { lineOf, nodesOf, sourcesOf, type SourceTree } from './source-tree'

/** The part of a model file that carries names. */
interface ModelNames {
  readonly package?: string | readonly string[]
  readonly global?: string | readonly string[]
}

const MAY_NAME = /^packages\/analysis\/src\/model\//

/** Models of libraries; the language's own objects and the word lists are no libraries. */
const LIBRARY_MODEL = /^packages\/models\/(?!ecmascript\/|vocabulary\/)[^/]+\/[^/]+\.yml$/

/** Package names and globals of every library that has a model. */
function libraryNames(tree: SourceTree): ReadonlySet<string> {
  const models = tree.files.filter((file) => LIBRARY_MODEL.test(file.path))
  const names = models.flatMap(({ text }) => {
    const model = (parse(text) ?? {}) as ModelNames
    return [model.package ?? [], model.global ?? []].flat()
  })
  return new Set(names)
}

/** No string in rules or analysis (outside model/) is a library's name or one of its types. */
export const noLibraryNames: Invariant = {
  name: 'no-library-names',
  check: (tree) => {
    const names = libraryNames(tree)
    const files = ['analysis', 'rules']
      .flatMap((name) => sourcesOf(tree, name))
      .filter((file) => !MAY_NAME.test(file.path))
    return files.flatMap((file) =>
      nodesOf(tree, file).flatMap((node) => {
        const line = lineOf(tree, file, node)
        return namesIn(node, names).map((name) => {
          const message = `'${name}' is a library's name: what the analysis knows of libraries stands in packages/models.`
          return { path: file.path, line, what: name, message }
        })
      }),
    )
  },
}

/** Library names in a string, or among the words of a regular expression. */
function namesIn(node: ts.Node, names: ReadonlySet<string>): readonly string[] {
  if (ts.isStringLiteralLike(node)) return isSpecifier(node) ? [] : [nameIn(node.text, names) ?? []].flat()
  if (!ts.isRegularExpressionLiteral(node)) return []
  return node.text.split(/[^\w@-]+/).filter((word) => names.has(word))
}

/** `pino`, `node:fs`, `express.Request`; null for any other text. */
function nameIn(text: string, names: ReadonlySet<string>): string | null {
  if (names.has(text)) return text
  if (names.has(text.replace(/^node:/, ''))) return text
  const prefix = /^([a-z][\w-]*)\.[A-Z]\w*$/.exec(text)?.[1]
  return prefix !== undefined && names.has(prefix) ? text : null
}

/** The module of an import, or a literal inside a type. */
function isSpecifier(node: ts.Node): boolean {
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent) || ts.isLiteralTypeNode(node.parent)
}
