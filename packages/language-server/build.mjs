// Builds what npm publishes: one bundle with a shebang.
import { chmodSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import { countedLoops } from '../../scripts/counted-loops.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Bundles everything but the parser, which has native parts and stays a dependency. */
export async function build() {
  await bundle({
    entryPoints: [here('src/main.ts')],
    outfile: here('dist/server.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    conditions: ['source'],
    plugins: [countedLoops()],
    // Prefer CommonJS sources: half of the dependencies' ES builds would be wrapped anyway.
    mainFields: ['main', 'module'],
    external: ['oxc-parser'],
    // The CommonJS builds: the others ask for `import.meta`, and are twice as large.
    alias: {
      '@emnapi/core': '@emnapi/core/dist/emnapi-core.cjs.min',
      '@emnapi/runtime': '@emnapi/runtime/dist/emnapi.cjs.min',
    },
    // Some dependencies have ES builds only, and those ask for their own address.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href" },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    logLevel: 'warning',
    absWorkingDir: here('.'),
  })
  chmodSync(here('dist/server.cjs'), 0o755)
  return { outfile: here('dist/server.cjs'), bytes: readFileSync(here('dist/server.cjs')).length }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { outfile, bytes } = await build()
  process.stdout.write(`${outfile}: ${Math.round(bytes / 1024)} KB\n`)
}
