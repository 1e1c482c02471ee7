// Builds what npm publishes: one CommonJS bundle, its ES module entry, that entry's types, and configurations for oxlint's
// `extends`. `tsc -b` adds the types for `require`. The parser stays outside: the plugin works on the tree that ESLint has made.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** The engine's parser glue is of no use here, and large: it becomes a module that says so. */
const withoutOwnParser = {
  name: 'without-own-parser',
  setup(build) {
    build.onResolve({ filter: /^\.\/(?:parser\/)?(?:oxc-module|wasm-module)$/ }, () => ({
      path: 'own-parser',
      namespace: 'absent',
    }))
    build.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({
      contents: `module.exports = { loadOxc: () => ({ kind: 'failure', message: 'The plugin reads only what ESLint has parsed.' }) }`,
    }))
  },
}

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
    mainFields: ['main', 'module'],
    external: ['eslint', 'typescript', 'oxc-parser'],
    plugins: [withoutOwnParser],
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
