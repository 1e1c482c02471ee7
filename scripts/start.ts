// `npm start`: checks the bundled sample project, or with `npm start -- <path>` any other, by the command line.
import { existsSync, readFileSync } from 'node:fs'
import { bundle, isStale } from './build'
import { runNode } from './child'
import { inRepository, messageOf } from './repository'

/** The sample; its mistakes are described in its README. */
const SAMPLE = inRepository('examples', 'vulnerable-shop')

/** The command line's built entry, as its package.json names it. */
function cliEntry(): string {
  const manifest = JSON.parse(readFileSync(inRepository('packages', 'cli', 'package.json'), 'utf8')) as {
    readonly bin?: string | Readonly<Record<string, string>>
  }
  const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.['logwright']
  return inRepository('packages', 'cli', bin ?? 'dist/index.js')
}

/** Builds the command line when its bundle is missing or older than a source. */
async function builtCli(): Promise<string> {
  const entry = cliEntry()
  if (isStale(entry)) {
    process.stdout.write('building the command line …\n')
    await bundle(['cli'])
  }
  if (!existsSync(entry)) throw new Error(`the command line was not built: ${entry} is missing`)
  return entry
}

/** Said after the sample was checked. */
function sampleEpilogue(code: number): string {
  if (code === 1) {
    return (
      '\nExit code 1 is expected here: the sample project is meant to have these findings, and a check with findings fails.\n' +
      'Check your own project with `npm start -- <path>`.\n'
    )
  }
  return `\nExit code ${code} is NOT expected here: checking the sample project should end with findings and exit code 1.\n`
}

async function main(args: readonly string[]): Promise<number> {
  const entry = await builtCli()
  if (args.length > 0) return runNode([entry, 'check', ...args], { cwd: process.env['INIT_CWD'] ?? process.cwd() })
  process.stdout.write(`logwright check examples/vulnerable-shop\n\n`)
  const code = await runNode([entry, 'check', '.'], { cwd: SAMPLE })
  process.stdout.write(sampleEpilogue(code))
  return code === 0 ? 3 : code
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`)
    process.exitCode = 2
  },
)
