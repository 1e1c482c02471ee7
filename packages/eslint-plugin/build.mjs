// Builds what npm publishes: one CommonJS bundle, its ES module entry, that entry's types, and configurations for oxlint's
// `extends`. `tsc -b` adds the types for `require`. Linted files come with the
// tree that ESLint has made; imported ones are read with oxc-parser, which has native parts and stays a dependency.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleForNode } from '../../scripts/bundle.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Bundles the plugin. */
export async function build() {
  const outfile = here('dist/index.js')
  await bundleForNode({ entry: here('src/index.ts'), outfile, external: ['eslint', 'typescript'] })
  copyFileSync(here('entry/index.mjs'), here('dist/index.mjs'))
  copyFileSync(here('entry/index.d.mts'), here('dist/index.d.mts'))
  writeOxlintConfigs(loadBuilt())
  return { outfile, bytes: readFileSync(outfile).length }
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
