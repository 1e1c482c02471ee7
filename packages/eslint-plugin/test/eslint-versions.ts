// The three ESLints that the plugin promises to work in, behind one function.
import { createRequire } from 'node:module'

/** The part of a message that tests look at. */
export interface LintMessage {
  readonly ruleId: string | null
  readonly messageId?: string
  readonly message: string
  readonly line: number
  readonly column: number
  readonly fix?: { readonly range: readonly [number, number]; readonly text: string }
  readonly suggestions?: readonly { readonly desc: string }[]
}

interface LintResult {
  readonly messages: readonly LintMessage[]
  readonly output?: string
}

interface EslintClass {
  new (options: object): { lintText(text: string, options: { filePath: string }): Promise<LintResult[]> }
}

/** One ESLint with one format of configuration. */
export interface LintedBy {
  readonly name: string
  readonly lint: (text: string, options?: LintOptions) => Promise<LintResult>
}

/** What to lint with. */
export interface LintOptions {
  readonly preset?: 'recommended' | 'strict' | 'all'
  readonly rules?: Readonly<Record<string, unknown>>
  readonly settings?: unknown
  readonly filePath?: string
  readonly cwd?: string
  readonly fix?: boolean
}

const load = createRequire(__filename)

/** Absolute path of the repository. */
const ROOT = `${__dirname}/../../..`

async function lintWith(
  ESLint: EslintClass,
  options: object,
  { filePath = 'app.js', cwd = '/', fix = false }: LintOptions,
  text: string,
): Promise<LintResult> {
  const eslint = new ESLint({ cwd, fix, ...options })
  const [result] = await eslint.lintText(text, { filePath: `${cwd === '/' ? '' : cwd}/${filePath}` })
  if (!result) throw new Error('no result')
  return result
}

function flat(name: string): LintedBy {
  return {
    name,
    lint: (text, options = {}) => {
      const plugin = load('../src/index') as { readonly configs: Readonly<Record<string, object>> }
      const { ESLint } = load(name) as { ESLint: EslintClass }
      const own = {
        rules: options.rules ?? {},
        ...(options.settings !== undefined && { settings: { logwright: options.settings } }),
      }
      const typescript = {
        files: ['**/*.ts'],
        languageOptions: { parser: load('@typescript-eslint/parser') as object },
      }
      const config = {
        overrideConfigFile: true,
        overrideConfig: [typescript, plugin.configs[options.preset ?? 'recommended'], own],
      }
      return lintWith(ESLint, config, options, text)
    },
  }
}

/** Legacy configuration; the plugin object is handed over, loading by name is the test kit's matter. */
const legacy: LintedBy = {
  name: 'eslint8',
  lint: (text, options = {}) => {
    const plugin = load('../src/index') as object
    const { ESLint } = load('eslint8') as { ESLint: EslintClass }
    const overrideConfig = {
      root: true,
      extends: [`plugin:logwright/legacy-${options.preset ?? 'recommended'}`],
      parserOptions: { ecmaVersion: 'latest', sourceType: 'module' },
      overrides: [{ files: ['**/*.ts'], parser: load.resolve('@typescript-eslint/parser') }],
      rules: options.rules ?? {},
      ...(options.settings !== undefined && { settings: { logwright: options.settings } }),
    }
    const config = {
      useEslintrc: false,
      resolvePluginsRelativeTo: ROOT,
      plugins: { 'eslint-plugin-logwright': plugin },
      overrideConfig,
    }
    return lintWith(ESLint, config, options, text)
  },
}

/** All of them. */
export const ESLINTS: readonly LintedBy[] = [legacy, flat('eslint9'), flat('eslint')]
