// Entry of the executable.
import { EXIT } from './check-options'
import { runCommandLine } from './command-line'
import { tuneCompiler } from './compiler-tuning'
import { processTerminal } from './terminal'

tuneCompiler()

// A reader that goes away early (`logwright check | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = runCommandLine(process.argv.slice(2), processTerminal())
} catch (error) {
  process.exitCode = EXIT.failure
  process.stderr.write(
    `logwright: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
}
