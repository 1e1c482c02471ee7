// Builds what npm publishes: one bundle with a shebang.
import { chmodSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleForNode } from '../../scripts/bundle.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Bundles everything but the parser, which has native parts and stays a dependency. */
export async function build() {
  const outfile = here('dist/server.cjs')
  await bundleForNode({ entry: here('src/main.ts'), outfile, isExecutable: true })
  chmodSync(outfile, 0o755)
  return { outfile, bytes: readFileSync(outfile).length }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { outfile, bytes } = await build()
  process.stdout.write(`${outfile}: ${Math.round(bytes / 1024)} KB\n`)
}
