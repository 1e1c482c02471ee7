// The repository linted by its own built plugin under ESLint 10, with the size limits and import boundaries of the house.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import typescriptParser from '@typescript-eslint/parser'

const require = createRequire(import.meta.url)
const isBuilt = existsSync(new URL('packages/eslint-plugin/dist/index.js', import.meta.url))
const plugin = isBuilt ? require('eslint-plugin-logwright') : null
const logwright = plugin?.default ?? plugin

/** Packages that each package may import, its own dependencies from the registry aside. */
const MAY_IMPORT = {
  models: [],
  analysis: [],
  rules: ['@logwright/analysis/query'],
  engine: ['@logwright/analysis', '@logwright/models', '@logwright/rules'],
  'eslint-plugin': [
    '@logwright/engine',
    '@logwright/rules',
    '@logwright/analysis/query',
    '@logwright/analysis/syntax/tree',
  ],
  cli: ['@logwright/engine', '@logwright/rules', '@logwright/analysis/query'],
  'language-server': ['@logwright/engine'],
  'vscode-extension': [],
}

/** Packages without input and output: no module of Node, no ESLint. */
const PURE = ['models', 'analysis', 'rules']

const escape = (text) => text.replace(/[/.]/g, '\\$&')

const boundary = ([name, allowed]) => {
  const others = `^(?!(?:${allowed.map(escape).join('|') || '-'})(?:/|$))@logwright/`
  const patterns = [
    { regex: others, message: `packages/${name} may not import this package; see docs/architecture.md.` },
  ]
  if (PURE.includes(name)) {
    const message = `packages/${name} does no input or output and knows no host.`
    patterns.push({ regex: '^(?:node:|eslint|@eslint(?!-community/regexpp$)|@typescript-eslint|fs$|path$)', message })
  }
  return { files: [`packages/${name}/src/**/*.ts`], rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

const syntaxBans = [
  { selector: 'TSAnyKeyword', message: 'No `any`: say what it is, or `unknown`.' },
  { selector: 'TSEnumDeclaration', message: 'No `enum`: use a union of literals.' },
]

export default [
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/generated/**',
      'test-fixtures/**',
      'examples/**',
      '.vscode-test/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.ts', '**/*.mts'], languageOptions: { parser: typescriptParser } },
  ...(logwright ? [logwright.configs.recommended] : []),
  {
    files: ['**/*.{ts,mts,mjs,cjs}'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'max-params': ['error', { max: 4 }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', ...syntaxBans],
      'prefer-const': 'error',
      'no-control-regex': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['**/test/**', '**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
  ...Object.entries(MAY_IMPORT).map(boundary),
]
