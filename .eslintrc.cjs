// The repository linted by its own built plugin under ESLint 8.57 and the legacy configuration; `npm run lint` runs it.
const { existsSync } = require('node:fs')
const { join } = require('node:path')

const isBuilt = existsSync(join(__dirname, 'packages/eslint-plugin/dist/index.js'))

module.exports = {
  root: true,
  env: { node: true, es2022: true },
  parserOptions: { ecmaVersion: 'latest', sourceType: 'module' },
  reportUnusedDisableDirectives: true,
  ignorePatterns: ['**/dist/**', '**/node_modules/**', '**/generated/**', 'test-fixtures/**', 'examples/**'],
  extends: isBuilt ? ['plugin:logwright/legacy-recommended'] : [],
  rules: { 'no-control-regex': 'error' },
  overrides: [{ files: ['*.ts', '*.mts'], parser: '@typescript-eslint/parser' }],
}
