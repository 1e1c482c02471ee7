// Runs mocha in a process of its own over TypeScript sources, packages resolved to their sources by the `source` condition.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from '../child'
import { inRepository } from '../repository'
import { readCounts } from './closing-line'
import { COUNTS_FILE, type Counts } from './counting-reporter'

/** Where tests stand. */
export const TEST_FILES = ['packages/*/test/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts']

/** Milliseconds that one test may take: some start other programs. */
const TEST_TIMEOUT = 60_000

/** Options of mocha whose value is the next argument. */
const TAKES_VALUE = /^(?:-[fgjRrstu]|--(?:fgrep|grep|jobs|reporter|require|retries|slow|timeout|ui))$/

/**
 * What mocha is given: a folder stands for the tests below it, and without files or folders all tests run.
 * @throws Error where a file or folder does not exist: mocha would run the others, or everything.
 */
export function mochaArguments(args: readonly string[]): readonly string[] {
  const given = args.map((arg, i) => (arg.startsWith('-') || TAKES_VALUE.test(args[i - 1] ?? '') ? arg : testsIn(arg)))
  return given.some((arg) => /\.test\.ts$/.test(arg)) ? given : [...given, ...TEST_FILES]
}

function testsIn(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats && !/[*?{[]/.test(path)) throw new Error(`There is no file or folder '${path}' to run tests of.`)
  return stats?.isDirectory() ? `${path.replace(/[\\/]+$/, '')}/**/*.test.ts` : path
}

/** Runs mocha with these arguments. */
export async function runMocha(args: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'logwright-test-'))
  const file = join(folder, 'counts.json')
  const flags = ['--conditions=source', '--import', 'tsx']
  const mocha = [inRepository('node_modules', 'mocha', 'bin', 'mocha.js'), '--timeout', String(TEST_TIMEOUT)]
  const reporter = ['--reporter', inRepository('scripts', 'test', 'counting-reporter.ts')]
  try {
    const all = [...flags, ...mocha, ...reporter, ...args]
    return readCounts(file, await runNode(all, { env: { [COUNTS_FILE]: file } }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
