// Which ESLint configuration a project has, and the lines that bring the rules into it.
import { join } from 'node:path'
import type { Io, Preset } from '@logwright/engine'
import { readManifest } from './manifests'

/** ESLint in a project. `text` is what the configuration holds. */
export type EslintSetup =
  | { readonly kind: 'none' }
  | { readonly kind: 'unconfigured' }
  | { readonly kind: 'flat'; readonly file: string; readonly text: string; readonly isModule: boolean }
  | { readonly kind: 'legacy'; readonly file: string; readonly text: string; readonly form: 'json' | 'yaml' | 'js' }

const FLAT = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `eslint.config.${extension}`)
const LEGACY = ['.js', '.cjs', '.yaml', '.yml', '.json', ''].map((extension) => `.eslintrc${extension}`)

/** The nearest configuration in `directories`, nearest first. A flat one counts before a legacy one, as in ESLint. */
export function findEslint(io: Io, directories: readonly string[], isInstalled: boolean): EslintSetup {
  const first = (names: readonly string[]): string | undefined =>
    directories
      .flatMap((directory) => names.map((name) => join(directory, name)))
      .find((path) => io.stat(path)?.kind === 'file')
  const flat = first(FLAT)
  if (flat !== undefined) return { kind: 'flat', file: flat, ...readFlat(io, flat, directories) }
  const legacy = first(LEGACY) ?? manifestWithConfig(io, directories)
  if (legacy !== undefined) return { kind: 'legacy', file: legacy, text: textOf(io, legacy), form: formOf(legacy) }
  return { kind: isInstalled ? 'unconfigured' : 'none' }
}

function manifestWithConfig(io: Io, directories: readonly string[]): string | undefined {
  return directories
    .map((directory) => join(directory, 'package.json'))
    .find((path) => readManifest(io, path)?.hasEslintConfig)
}

function textOf(io: Io, path: string): string {
  const read = io.readFile(path)
  return read.kind === 'text' ? read.text : ''
}

function readFlat(io: Io, file: string, directories: readonly string[]): { text: string; isModule: boolean } {
  const text = textOf(io, file)
  const written = /\bmodule\.exports\b|\brequire\(/.test(text)
    ? false
    : /^\s*(?:import|export)\b/m.test(text)
      ? true
      : null
  const isModule = /\.[cm][jt]s$/.test(file)
    ? /\.m[jt]s$/.test(file)
    : (written ?? directories.some((directory) => readManifest(io, join(directory, 'package.json'))?.isModule))
  return { text, isModule }
}

function formOf(file: string): 'json' | 'yaml' | 'js' {
  if (/\.c?js$/.test(file)) return 'js'
  return /\.json$/.test(file) ? 'json' : 'yaml'
}

/** Whether the configuration names the plugin already. */
export function hasPlugin(setup: EslintSetup): boolean {
  return 'text' in setup && /\blogwright\b/.test(setup.text)
}

/** Packages to install, and lines to write. */
export interface EslintLines {
  readonly packages: readonly string[]
  /** What to do with the lines. */
  readonly where: string
  readonly lines: readonly string[]
}

/** What a project with this configuration adds. */
export function eslintLines(
  setup: Exclude<EslintSetup, { kind: 'none' }>,
  { preset, hasTypeScript }: { readonly preset: Preset; readonly hasTypeScript: boolean },
): EslintLines {
  if (setup.kind === 'legacy') return legacyLines(setup.form, preset)
  const isNew = setup.kind === 'unconfigured'
  const isModule = isNew || setup.isModule
  const wantsParser = hasTypeScript && (isNew || !/typescript|tseslint|parser/i.test(setup.text))
  const load = (name: string, from: string): string =>
    isModule ? `import ${name} from '${from}'` : `const ${name} = require('${from}')`
  const loads = [
    ...(wantsParser ? [load('tsParser', '@typescript-eslint/parser')] : []),
    load('logwright', 'eslint-plugin-logwright'),
  ]
  const entries = [
    ...(wantsParser ? ["  { files: ['**/*.{ts,cts,mts,tsx}'], languageOptions: { parser: tsParser } },"] : []),
    `  logwright.configs.${preset},`,
  ]
  return {
    packages: ['eslint-plugin-logwright', ...(wantsParser ? ['@typescript-eslint/parser'] : [])],
    where: isNew
      ? 'Write eslint.config.mjs:'
      : 'Load the plugin at the top, and add the entries at the end of the exported list:',
    lines: isNew ? [...loads, '', 'export default [', ...entries, ']'] : [...loads, '', ...entries],
  }
}

function legacyLines(form: 'json' | 'yaml' | 'js', preset: Preset): EslintLines {
  const name = `plugin:logwright/legacy-${preset}`
  const line = { json: `"extends": ["${name}"]`, yaml: `extends: ['${name}']`, js: `extends: ['${name}'],` }[form]
  return {
    packages: ['eslint-plugin-logwright'],
    where: `Add '${name}' to the list under \`extends\`; if there is none:`,
    lines: [line],
  }
}
