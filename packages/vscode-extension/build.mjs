// Builds what the .vsix carries: the client's bundle, the language server's, the parser's WebAssembly module (native parts exist
// for one platform each), the schema of the configuration file, and the pages of the rules.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const repository = 'https://github.com/logwright/logwright/blob/main'

/** Builds into dist/; the language server's bundle must be there. */
export async function build() {
  await bundle({
    entryPoints: [here('src/extension.ts')],
    outfile: here('dist/extension.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // The Node inside VS Code 1.91.
    target: 'node20.9',
    external: ['vscode'],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    // For the debugger; not packed.
    sourcemap: 'linked',
    logLevel: 'warning',
    absWorkingDir: here('.'),
  })
  copyServer()
  copyFileSync(here('../engine/schema/logwright.config.schema.json'), here('dist/logwright.config.schema.json'))
  writeRulePages()
  return { outfile: here('dist/extension.cjs'), bytes: readFileSync(here('dist/extension.cjs')).length }
}

function copyServer() {
  const require = createRequire(here('../engine/package.json'))
  copyFileSync(require.resolve('oxc-parser/parser.wasm32-wasip1.wasm'), here('dist/parser.wasm32-wasip1.wasm'))
  const built = (name) => here(`../language-server/dist/${name}`)
  copyFileSync(built('server.cjs'), here('dist/server.cjs'))
  // Written only when a bundled package asks for its notice to be kept.
  const notices = 'server.cjs.LEGAL.txt'
  if (existsSync(built(notices))) copyFileSync(built(notices), here(`dist/${notices}`))
}

/** Pages as they are read inside the editor: links between pages lead to the repository. */
function writeRulePages() {
  rmSync(here('dist/rules'), { recursive: true, force: true })
  mkdirSync(here('dist/rules'), { recursive: true })
  const index = {}
  for (const name of readdirSync(here('../../docs/rules')).filter((file) => file !== 'README.md')) {
    const page = readFileSync(here(`../../docs/rules/${name}`), 'utf8').replace(/^<!--.*-->\n+/, '')
    index[name.replace(/\.md$/, '')] = page.split('\n').find((line) => line !== '' && !line.startsWith('#'))
    const linked = page.replace(
      /\]\((?!https?:|#)([^)]+)\)/g,
      (_, path) => `](${new URL(path, `${repository}/docs/rules/`)})`,
    )
    writeFileSync(here(`dist/rules/${name}`), linked)
  }
  writeFileSync(here('dist/rules/index.json'), JSON.stringify(index))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { outfile, bytes } = await build()
  process.stdout.write(`${outfile}: ${Math.round(bytes / 1024)} KB\n`)
}
