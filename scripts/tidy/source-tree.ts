// The files that the invariants are checked on, read once, each parsed when first asked for.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { filesBelow } from '../repository'

/** One text file of the repository. */
export interface TextFile {
  /** Relative to the root, `/` between parts. */
  readonly path: string
  readonly text: string
}

/** The repository as the invariants see it. */
export interface SourceTree {
  readonly root: string
  /** Every text file, sorted by path; installed, built and generated ones left out. */
  readonly files: readonly TextFile[]
  /** Syntax tree of a TypeScript or JavaScript file. */
  readonly parse: (file: TextFile) => ts.SourceFile
  /** Whether a path below the root exists. */
  readonly has: (path: string) => boolean
}

const TEXT = /\.(?:[cm]?[jt]s|md|json|ya?ml|html?|sh|txt)$|(?:^|\/)(?:run|\.\w+rc)$/
const CODE = /\.[cm]?[jt]s$/

/** Reads the tree below `root`. */
export function readSourceTree(root: string): SourceTree {
  const paths = filesBelow(root).filter(
    (path) => TEXT.test(path) && !/(^|\/)generated\/|^package-lock\.json$/.test(path),
  )
  const files = paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  const parsed = new Map<TextFile, ts.SourceFile>()
  const parse = (file: TextFile): ts.SourceFile => {
    const known = parsed.get(file)
    if (known) return known
    const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
    parsed.set(file, tree)
    return tree
  }
  return { root, files, parse, has: (path) => existsSync(join(root, path)) }
}

/** Whether a file is code of the house: not a fixture, not the sample project. */
export function isCode(file: TextFile): boolean {
  return CODE.test(file.path) && /^(?:packages|scripts|bench|[^/]+$)/.test(file.path) && !/\.d\.ts$/.test(file.path)
}

/** Sources of one package, its tests and scripts left out. */
export function sourcesOf(tree: SourceTree, name: string): readonly TextFile[] {
  return tree.files.filter((file) => isCode(file) && file.path.startsWith(`packages/${name}/src/`))
}

/** Names of the folders below packages/. */
export function packageNames(tree: SourceTree): readonly string[] {
  const names = tree.files.map((file) => /^packages\/([^/]+)\//.exec(file.path)?.[1])
  return [...new Set(names.filter((name) => name !== undefined))]
}

/** Every node of a file, in source order. */
export function nodesOf(tree: SourceTree, file: TextFile): ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(tree.parse(file))
  return nodes
}

/** Line of a node, counted from 1. */
export function lineOf(tree: SourceTree, file: TextFile, node: ts.Node): number {
  const source = tree.parse(file)
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}

/** A module that a file imports, re-exports or requires. */
export interface ImportedModule {
  readonly module: string
  /** Types only: nothing is left of it at run time. */
  readonly isType: boolean
  readonly line: number
}

/** All modules that a file names: import, export from, import(), require(). */
export function importsOf(tree: SourceTree, file: TextFile): ImportedModule[] {
  return nodesOf(tree, file).flatMap((node) => {
    const found = importedModule(node)
    return found ? [{ ...found, line: lineOf(tree, file, node) }] : []
  })
}

function importedModule(node: ts.Node): { readonly module: string; readonly isType: boolean } | null {
  if (ts.isImportDeclaration(node)) return literalModule(node.moduleSpecifier, node.importClause?.isTypeOnly === true)
  if (ts.isExportDeclaration(node)) return literalModule(node.moduleSpecifier, node.isTypeOnly)
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? literalModule(node.argument.literal, true) : null
  if (!ts.isCallExpression(node)) return null
  const { expression } = node
  const isImport =
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  return isImport ? literalModule(node.arguments[0], false) : null
}

function literalModule(
  node: ts.Node | undefined,
  isType: boolean,
): { readonly module: string; readonly isType: boolean } | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? { module: node.text, isType } : null
}
