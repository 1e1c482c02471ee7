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

/** What mocha is given: a folder stands for the tests below it, and without files or folders all tests run. */
export function mochaArguments(args: readonly string[]): readonly string[] {
  const given = args.map((arg, i) =>
    isFolder(arg) && !(args[i - 1] ?? '').startsWith('-') ? `${arg.replace(/[\\/]+$/, '')}/**/*.test.ts` : arg,
  )
  return given.some((arg) => /\.test\.ts$/.test(arg)) ? given : [...given, ...TEST_FILES]
}

function isFolder(arg: string): boolean {
  return statSync(arg, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Runs the tests; `args` are mocha's own (files, `--grep`), or folders. */
export async function runMocha(args: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'logwright-test-'))
  const file = join(folder, 'counts.json')
  const flags = ['--conditions=source', '--import', 'tsx']
  const mocha = [inRepository('node_modules', 'mocha', 'bin', 'mocha.js'), '--timeout', String(TEST_TIMEOUT)]
  const reporter = ['--reporter', inRepository('scripts', 'test', 'counting-reporter.ts')]
  try {
    const all = [...flags, ...mocha, ...reporter, ...mochaArguments(args)]
    return readCounts(file, await runNode(all, { env: { [COUNTS_FILE]: file } }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
