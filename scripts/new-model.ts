// `npm run new:model -- <package> [--area http-client]`: writes the file that a library model starts with.
import { parseArgs } from 'node:util'
import { writeFiles } from './generate/generated-files'
import { AREAS, newModelFile } from './generate/new-model-file'
import { REPOSITORY, messageOf } from './repository'

const NEXT = 'next: one row for each thing the library does, each hit by the example, then npm run update\n'

try {
  const { values, positionals } = parseArgs({
    options: { area: { type: 'string' } },
    allowPositionals: true,
  })
  const [name] = positionals
  if (name === undefined || values.area === undefined)
    throw new Error(`usage: npm run new:model -- <package> --area <area>\nareas: ${AREAS.join(', ')}`)
  const written = writeFiles(REPOSITORY, newModelFile(REPOSITORY, name, values.area).files)
  process.stdout.write(written.map((path) => `wrote ${path}\n`).join('') + NEXT)
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 1
}
