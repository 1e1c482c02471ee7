// The three parsers whose trees lowering must read alike, and where the fixtures stand.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as typescriptParser from '@typescript-eslint/parser'
import * as espree from 'espree'
import { parseSync } from 'oxc-parser'
import { fromEstree } from '../../src/syntax/from-estree'
import { parserOptions, parseWith, type Parser, type ParseResult } from '../../src/syntax/parse-with'
import type { Node, SyntaxTree } from '../../src/syntax/tree'

/** Folder of the fixtures. */
export const FIXTURES = join(__dirname, '../../../../test-fixtures/analysis/lower')

/** Names of the fixtures, without the expected texts. */
export const fixtureNames = (): string[] => readdirSync(FIXTURES).filter((name) => !name.endsWith('.txt'))

/** Text of a fixture. */
export const readFixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8')

/** oxc as the parser port wants it. */
export const oxc: Parser = (filename, text, options) => {
  const { program, comments, errors } = parseSync(filename, text, options)
  const located = errors.map(({ message, labels }) => ({ message, start: labels[0]?.start ?? 0 }))
  return { program: program as unknown as Node, comments, errors: located }
}

/** Parses with oxc. */
export const parseOxc = (text: string, filename: string): ParseResult => parseWith(oxc, text, filename)

/** Parses with oxc; throws when there is no tree. */
export function oxcTree(text: string, filename: string): SyntaxTree {
  const { tree, errors } = parseOxc(text, filename)
  if (tree === null) throw new Error(`${filename}: ${errors.map((e) => e.message).join('; ')}`)
  return tree
}

/** Parses as ESLint does with its own parser. */
export function espreeTree(text: string, filename: string): SyntaxTree {
  const sourceType = parserOptions(filename).sourceType === 'commonjs' ? 'commonjs' : 'module'
  const options = {
    ecmaVersion: 'latest',
    sourceType,
    ecmaFeatures: { jsx: true },
    range: true,
    comment: true,
  } as const
  const program = espree.parse(text, options) as unknown as Node & { comments: never[] }
  return fromEstree(program, program.comments, text)
}

/** Parses as ESLint does with the TypeScript parser. */
export function typescriptTree(text: string, filename: string): SyntaxTree {
  const { lang } = parserOptions(filename)
  const filePath = filename.replace(/\.[cm]?js$/, '.jsx')
  const options = { range: true, comment: true, filePath, ecmaFeatures: { jsx: lang !== 'ts' } }
  const { ast } = typescriptParser.parseForESLint(text, options)
  return fromEstree(ast as unknown as Node, ast.comments ?? [], text)
}
