// File names, sizes, first lines, and limits gathered in one place.
import ts from 'typescript'
import type { Invariant, Problem } from './invariant'
import { isCode, lineOf, nodesOf, packageNames, sourcesOf, type SourceTree, type TextFile } from './source-tree'

/** Lines that a file may have. */
const FILE_LINES = 400

const CATCH_ALL = /^(?:utils?|helpers?|libs?|misc|common|shared|stuff)$/
const KEBAB = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/
const LIMIT_NAME = /^MAX_|_LIMIT$|^LIMIT_/

const problem = (file: TextFile, line: number, what: string, message: string): Problem => ({
  path: file.path,
  line,
  what,
  message,
})

/** The file's name without folders and extensions. */
function stemOf(path: string): string {
  return (path.split('/').at(-1) as string).replace(/(?:\.test|\.d)?\.[cm]?[jt]s$/, '')
}

/** Files and folders are named in kebab-case for what they hold; no catch-alls. */
export const fileNames: Invariant = {
  name: 'file-names',
  check: (tree) =>
    tree.files.filter(isCode).flatMap((file) => {
      const parts = [...file.path.split('/').slice(0, -1), stemOf(file.path)]
      const vague = parts.find((part) => CATCH_ALL.test(part))
      if (vague !== undefined) return [problem(file, 1, vague, `'${vague}' says nothing: name it for what it holds.`)]
      const stem = stemOf(file.path)
      return KEBAB.test(stem.replace(/^\./, '')) ? [] : [problem(file, 1, stem, `'${stem}' is not kebab-case.`)]
    }),
}

/** No file is longer than 400 lines. */
export const fileSizes: Invariant = {
  name: 'file-sizes',
  check: (tree) =>
    tree.files.filter(isCode).flatMap((file) => {
      const lines = file.text.trimEnd().split('\n').length
      if (lines <= FILE_LINES) return []
      return [
        problem(
          file,
          FILE_LINES,
          String(lines),
          `${lines} lines: a file has at most ${FILE_LINES}; split it by what it holds.`,
        ),
      ]
    }),
}

/** The first line of a file says what it holds. */
export const firstLines: Invariant = {
  name: 'first-lines',
  check: (tree) =>
    tree.files.filter(isCode).flatMap((file) => {
      const first = file.text.replace(/^#!.*\n/, '').split('\n')[0] as string
      const says = /^(?:\/\/|\/\*\*?)\s*\S.{9,}/.test(first)
      return says ? [] : [problem(file, 1, '', 'the first line must be a comment that says what the file holds.')]
    }),
}

/** Numeric limits are declared in the package's limits.ts, and a package has one such file. */
export const limitsInOneFile: Invariant = {
  name: 'limits-in-one-file',
  check: (tree) =>
    packageNames(tree).flatMap((name) => {
      const files = sourcesOf(tree, name)
      const homes = files.filter((file) => file.path.endsWith('/limits.ts'))
      const second = homes
        .slice(1)
        .map((file) => problem(file, 1, 'limits.ts', `packages/${name} has a second limits.ts.`))
      const others = files.filter((file) => !homes.includes(file))
      return [...second, ...others.flatMap((file) => strayLimits(tree, file))]
    }),
}

function strayLimits(tree: SourceTree, file: TextFile): Problem[] {
  return nodesOf(tree, file).flatMap((node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !LIMIT_NAME.test(node.name.text)) return []
    if (!node.initializer || !/^[\d_.*\s()+-]+$/.test(node.initializer.getText())) return []
    const name = node.name.text
    return [problem(file, lineOf(tree, file, node), name, `${name} is a limit: declare it in the package's limits.ts.`)]
  })
}
