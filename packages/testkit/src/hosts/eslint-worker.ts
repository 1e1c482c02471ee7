// The worker process of an ESLint host: reads a job from standard input, lints with the built plugin as users load it (by
// name in `.eslintrc` form, by `require` in flat form), and writes the results to standard output.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { EslintBatch, EslintFileResult, EslintJob } from './eslint-job'

interface EslintClass {
  new (options: object): { lintFiles(patterns: readonly string[]): Promise<EslintFileResult[]> }
}

type Load = (module: string) => unknown

const TYPESCRIPT = ['**/*.ts', '**/*.tsx', '**/*.mts', '**/*.cts']
const JAVASCRIPT = ['**/*.js', '**/*.jsx', '**/*.mjs', '**/*.cjs']
const JSX = { ecmaFeatures: { jsx: true } }

async function main(): Promise<void> {
  const job = JSON.parse(await text(process.stdin)) as EslintJob
  const require = createRequire(join(job.repository, 'package.json'))
  const load: Load = (module) => require(module) as unknown
  const { ESLint } = load(job.module) as { ESLint: EslintClass }
  const results: EslintFileResult[][] = []
  for (const batch of job.batches) {
    const options =
      job.format === 'flat'
        ? flatOptions(batch, load)
        : legacyOptions(batch, job.repository, require.resolve('@typescript-eslint/parser'))
    results.push(
      batch.files.length === 0 ? [] : await new ESLint({ cwd: batch.folder, ...options }).lintFiles(batch.files),
    )
  }
  process.stdout.write(
    JSON.stringify(results.map((files) => files.map(({ filePath, messages }) => ({ filePath, messages })))),
  )
}

function flatOptions(batch: EslintBatch, load: Load): object {
  const plugin = load('eslint-plugin-logwright') as { configs: Readonly<Record<string, object>> }
  const parser = load('@typescript-eslint/parser')
  return {
    overrideConfigFile: true,
    overrideConfig: [
      { files: TYPESCRIPT, languageOptions: { parser, parserOptions: JSX } },
      { files: JAVASCRIPT, languageOptions: { ecmaVersion: 'latest', sourceType: 'module', parserOptions: JSX } },
      ...(batch.commonJs.length > 0 ? [{ files: batch.commonJs, languageOptions: { sourceType: 'commonjs' } }] : []),
      plugin.configs[batch.preset],
      { rules: batch.rules },
    ],
  }
}

function legacyOptions(batch: EslintBatch, repository: string, parser: string): object {
  return {
    useEslintrc: false,
    resolvePluginsRelativeTo: repository,
    overrideConfig: {
      root: true,
      extends: [`plugin:logwright/legacy-${batch.preset}`],
      parserOptions: { ecmaVersion: 'latest', sourceType: 'module', ...JSX },
      rules: batch.rules,
      overrides: [
        { files: TYPESCRIPT, parser },
        ...(batch.commonJs.length > 0 ? [{ files: batch.commonJs, parserOptions: { sourceType: 'commonjs' } }] : []),
      ],
    },
  }
}

void main()
