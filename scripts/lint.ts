// `npm run lint`: everything that is checked without running a test. All steps run, so one run shows all that is wrong.
import { existsSync } from 'node:fs'
import { bundle, typeCheck } from './build'
import { runNode } from './child'
import { inRepository, messageOf } from './repository'

/** One step: its name and whether it went well. */
interface Step {
  readonly name: string
  readonly run: () => Promise<boolean>
}

/** Where each linter is pointed. */
const LINTED = ['packages', 'scripts', 'bench']

const bin = (...parts: readonly string[]): string => inRepository('node_modules', ...parts)
const node = async (args: readonly string[], env = {}): Promise<boolean> => (await runNode(args, { env })) === 0
const script = (file: string, ...args: readonly string[]): Promise<boolean> =>
  node(['--conditions=source', '--import', 'tsx', inRepository('scripts', file), ...args])

const STEPS: readonly Step[] = [
  { name: 'type check', run: typeCheck },
  { name: 'type check of the scripts', run: () => node([bin('typescript', 'bin', 'tsc'), '-p', 'scripts']) },
  { name: 'build', run: buildPlugin },
  {
    name: 'prettier',
    run: () => node([bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  },
  {
    name: 'ESLint 10',
    run: () =>
      node([bin('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '--no-error-on-unmatched-pattern', ...LINTED]),
  },
  { name: 'ESLint 8.57, legacy configuration', run: lintLegacy },
  { name: 'tidy', run: () => script('tidy/main.ts') },
  { name: 'generated files', run: () => script('update.ts', '--check') },
]

async function buildPlugin(): Promise<boolean> {
  await bundle(['eslint-plugin'])
  return existsSync(inRepository('packages', 'eslint-plugin', 'dist', 'index.js'))
}

function lintLegacy(): Promise<boolean> {
  const rootFlag = ['--resolve-plugins-relative-to', inRepository()]
  const files = ['--ext', '.ts,.mts,.js,.mjs,.cjs', '--max-warnings', '0', '--no-error-on-unmatched-pattern', ...LINTED]
  return node([bin('eslint8', 'bin', 'eslint.js'), ...rootFlag, ...files], { ESLINT_USE_FLAT_CONFIG: 'false' })
}

async function succeeds(step: Step): Promise<boolean> {
  try {
    return await step.run()
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`)
    return false
  }
}

async function main(): Promise<void> {
  const failed: string[] = []
  for (const step of STEPS) {
    process.stdout.write(`── ${step.name}\n`)
    if (!(await succeeds(step))) failed.push(step.name)
  }
  process.stdout.write(failed.length === 0 ? 'lint: clean\n' : `lint: failed: ${failed.join('; ')}\n`)
  process.exitCode = failed.length === 0 ? 0 : 1
}

void main()
