// Every parser that Logwright meets, behind its port. The ESTree parsers go through the plugin's own adapter.
import * as espree from 'espree'
import * as typescriptParser from '@typescript-eslint/parser'
import type { SyntaxTree } from '@logwright/analysis/syntax/tree'
import { parseText } from '@logwright/engine/parser/parse-text'
import type { HostProgram } from '../../eslint-plugin/src/adapter/host-context'
import { toSyntaxTree } from '../../eslint-plugin/src/adapter/host-tree'
import { isCommonJs } from '../src/hosts/eslint-host'

/** A parser; throws on a text that is not of its language. */
export interface NamedParser {
  readonly name: string
  readonly reads: (path: string) => boolean
  readonly parse: (path: string, text: string) => SyntaxTree
}

const isTypeScript = (path: string): boolean => /\.[cm]?tsx?$/.test(path)

const adapted = (ast: unknown, text: string): SyntaxTree =>
  toSyntaxTree({ ast: ast as HostProgram, text, getLocFromIndex: () => ({ line: 1, column: 0 }) })

function oxc(build: 'native' | 'wasm'): NamedParser {
  return {
    name: `oxc ${build}`,
    reads: () => true,
    parse: (path, text) => {
      const outcome = parseText({ path, text, parser: build, wasmFile: null, lastGood: null })
      if (outcome.kind === 'failed') throw new SyntaxError(outcome.errors.map(({ message }) => message).join('; '))
      return outcome.tree
    },
  }
}

/** Parses as ESLint does for JavaScript. */
const espreeParser: NamedParser = {
  name: 'espree',
  reads: (path) => !isTypeScript(path),
  parse: (path, text) => {
    const sourceType = isCommonJs({ path, text }) ? 'commonjs' : 'module'
    return adapted(
      espree.parse(text, {
        ecmaVersion: 'latest',
        sourceType,
        range: true,
        comment: true,
        ecmaFeatures: { jsx: true },
      }),
      text,
    )
  },
}

/** Parses as typescript-eslint does. */
export const typescriptEslintParser: NamedParser = {
  name: '@typescript-eslint/parser',
  reads: () => true,
  parse: (path, text) =>
    adapted(
      typescriptParser.parse(text, {
        range: true,
        loc: true,
        comment: true,
        ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(path) },
        filePath: path,
      }),
      text,
    ),
}

/** All of them; the first reads every language. */
export const PARSERS: readonly NamedParser[] = [typescriptEslintParser, espreeParser, oxc('native'), oxc('wasm')]

/** Why the strictest parser of the language refuses a text, or null. */
export function syntaxError(path: string, text: string): string | null {
  const parser = espreeParser.reads(path) ? espreeParser : typescriptEslintParser
  try {
    parser.parse(path, text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
