// Builds what npm publishes: one CommonJS bundle, its ES module entry, that entry's types, and configurations for oxlint's
// `extends`. `tsc -b` adds the types for `require`. Linted files come with the
// tree that ESLint has made; imported ones are read with oxc-parser, which has native parts and stays a dependency.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import { countedLoops } from '../../scripts/counted-loops.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Bundles the plugin. */
export async function build() {
  await bundle({
    entryPoints: [here('src/index.ts')],
    outfile: here('dist/index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    conditions: ['source'],
    plugins: [countedLoops()],
    mainFields: ['main', 'module'],
    external: ['eslint', 'typescript', 'oxc-parser'],
    // The CommonJS builds: the others ask for `import.meta`, and are twice as large.
    alias: {
      '@emnapi/core': '@emnapi/core/dist/emnapi-core.cjs.min',
      '@emnapi/runtime': '@emnapi/runtime/dist/emnapi.cjs.min',
    },
    // Some dependencies have ES builds only, and those ask for their own address.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href" },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    logLevel: 'warning',
    absWorkingDir: here('.'),
  })
  copyFileSync(here('entry/index.mjs'), here('dist/index.mjs'))
  copyFileSync(here('entry/index.d.mts'), here('dist/index.d.mts'))
  writeOxlintConfigs(loadBuilt())
  return { outfile: here('dist/index.js'), bytes: readFileSync(here('dist/index.js')).length }
}

/** The plugin just built, and not one loaded before. */
function loadBuilt() {
  const require = createRequire(import.meta.url)
  delete require.cache[here('dist/index.js')]
  return require('./dist/index.js')
}

/** One file a preset. oxlint takes plugins and rules from an extended file, its settings not; options are written out. */
function writeOxlintConfigs({ configs }) {
  mkdirSync(here('dist/oxlint'), { recursive: true })
  for (const [name, preset] of Object.entries(configs).filter(([, { plugins }]) => !Array.isArray(plugins))) {
    const text = JSON.stringify({ jsPlugins: ['../index.js'], rules: preset.rules }, null, 2)
    writeFileSync(here(`dist/oxlint/${name}.json`), `${text}\n`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { outfile, bytes } = await build()
  process.stdout.write(`${outfile}: ${Math.round(bytes / 1024)} KB\n`)
}
