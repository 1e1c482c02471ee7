// `npm test`: builds everything, runs all tests, and prints `N passed, N failed` as the very last line.
import { buildAll } from './build'
import { messageOf } from './repository'
import { CRASHED, closingLine } from './test/closing-line'
import { mochaArguments, runMocha } from './test/mocha'

async function main(): Promise<void> {
  const tests = mochaArguments(process.argv.slice(2))
  const counts = (await buildAll()) ? await runMocha(tests) : CRASHED
  process.exitCode = counts.failed === 0 ? 0 : 1
  process.stdout.write(`${closingLine(counts)}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 1
  process.stdout.write(`${closingLine(CRASHED)}\n`)
})
