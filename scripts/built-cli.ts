// The command line's built entry, built first when it is missing or older than a source.
import { existsSync, readFileSync } from 'node:fs'
import { bundle, isStale } from './build'
import { inRepository } from './repository'

/** Absolute path of a command line that is up to date; throws when it cannot be built. */
export async function builtCli(): Promise<string> {
  const entry = cliEntry()
  if (isStale(entry)) {
    process.stderr.write('building the command line …\n')
    await bundle(['cli'])
  }
  if (!existsSync(entry)) throw new Error(`the command line was not built: ${entry} is missing`)
  return entry
}

/** The entry that the package's `bin` names. */
function cliEntry(): string {
  const manifest = JSON.parse(readFileSync(inRepository('packages', 'cli', 'package.json'), 'utf8')) as {
    readonly bin?: string | Readonly<Record<string, string>>
  }
  const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.['logwright']
  return inRepository('packages', 'cli', bin ?? 'dist/cli.cjs')
}
