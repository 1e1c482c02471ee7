// `npm start`: checks the bundled sample project, or with `npm start -- <path>` any other, by the command line.
import { builtCli } from './built-cli'
import { runNode } from './child'
import { inRepository, messageOf } from './repository'

/** The sample; its mistakes are described in its README. */
const SAMPLE = inRepository('examples', 'vulnerable-shop')

/** Said after the sample was checked. */
function sampleEpilogue(code: number): string {
  if (code === 1) {
    return (
      '\nThe sample project is meant to have these findings. A check with findings ends with exit code 1, which fails a CI step;\n' +
      'this demonstration ends with 0. Check your own project with `npm start -- <path>`.\n'
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
  if (code === 1) return 0
  return code === 0 ? 3 : code
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`)
    process.exitCode = 2
  },
)
