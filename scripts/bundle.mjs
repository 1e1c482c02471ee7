// One way to bundle for Node.js, for all that npm publishes: a CommonJS file that needs nothing but what is named as external.
import { dirname } from 'node:path'
import { build } from 'esbuild'
import { countedLoops } from './counted-loops.mjs'

/**
 * Bundles `entry` into `outfile`, both absolute paths; the package is the folder above that of `outfile`. The parser has native parts and
 * is never bundled; `external` names what else stays a dependency. An executable gets a shebang.
 */
export async function bundleForNode({ entry, outfile, external = [], isExecutable = false }) {
  const bundleUrl = "const bundleUrl = require('node:url').pathToFileURL(__filename).href"
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    conditions: ['source'],
    plugins: [countedLoops()],
    // Prefer CommonJS sources: half of the dependencies' ES builds would be wrapped anyway.
    mainFields: ['main', 'module'],
    external: [...external, 'oxc-parser'],
    // The CommonJS builds: the others ask for `import.meta`, and are twice as large.
    alias: {
      '@emnapi/core': '@emnapi/core/dist/emnapi-core.cjs.min',
      '@emnapi/runtime': '@emnapi/runtime/dist/emnapi.cjs.min',
    },
    // Some dependencies have ES builds only, and those ask for their own address.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: isExecutable ? `#!/usr/bin/env node\n${bundleUrl}` : bundleUrl },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    logLevel: 'warning',
    absWorkingDir: dirname(dirname(outfile)),
  })
}
