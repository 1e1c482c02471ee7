// What is compared: ESLint 10 that only parses, ESLint 10 with the recommended preset, and the command line.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRepository } from '../../scripts/repository'
import type { Language, Sample } from './corpus-sample'
import type { Contender } from './measured-run'

/** Name of the run that all others are divided by. */
export const BASELINE = 'ESLint 10, parser only'

/** Name of the run with the recommended preset. */
export const WITH_PLUGIN = 'ESLint 10 with logwright recommended'

const FILES: Readonly<Record<Language, string>> = { js: '**/*.{js,cjs,mjs,jsx}', ts: '**/*.{ts,mts,cts,tsx}' }

/** The three contenders for one sample; writes the ESLint configurations into its folder. */
export function contendersFor(sample: Sample, cliEntry: string): readonly Contender[] {
  const { folder } = sample
  return [
    { name: BASELINE, args: eslintArgs(folder, sample.language, false), cwd: folder },
    { name: WITH_PLUGIN, args: eslintArgs(folder, sample.language, true), cwd: folder },
    { name: 'logwright check', args: [cliEntry, 'check', '.', '--format', 'json'], cwd: folder },
  ]
}

function eslintArgs(folder: string, language: Language, hasPlugin: boolean): readonly string[] {
  const config = join(folder, hasPlugin ? 'with-plugin.config.mjs' : 'parser-only.config.mjs')
  writeFileSync(config, configText(language, hasPlugin))
  const eslint = inRepository('node_modules', 'eslint', 'bin', 'eslint.js')
  return [eslint, '--config', config, '--no-inline-config', '--format', 'json', '.']
}

/** A flat configuration; modules are named by absolute path, because the sample stands outside every project. */
function configText(language: Language, hasPlugin: boolean): string {
  const parser = inRepository('node_modules', '@typescript-eslint', 'parser', 'dist', 'index.js')
  const plugin = inRepository('packages', 'eslint-plugin', 'dist', 'index.js')
  const options = `parserOptions: { ecmaFeatures: { jsx: ${language === 'js'} } }`
  const chosen = language === 'ts' ? `parser: require(${JSON.stringify(parser)}), ${options}` : options
  return [
    `import { createRequire } from 'node:module'`,
    `const require = createRequire(import.meta.url)`,
    `const plugin = ${hasPlugin ? `require(${JSON.stringify(plugin)})` : 'null'}`,
    `const recommended = plugin ? [(plugin.default ?? plugin).configs.recommended] : []`,
    `const files = ${JSON.stringify([FILES[language]])}`,
    `export default [`,
    `  { ignores: ['*.config.mjs'] },`,
    `  { files, linterOptions: { reportUnusedDisableDirectives: 'off' }, languageOptions: { ${chosen} } },`,
    `  ...recommended,`,
    `]`,
    '',
  ].join('\n')
}
