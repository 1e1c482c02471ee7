// Builds what users install: type check and declarations by tsc, then one bundle per published package.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runNode } from './child'
import { filesBelow, inRepository, messageOf } from './repository'

/** Published packages with a `build.mjs`, in build order. */
const BUNDLED = ['eslint-plugin', 'cli', 'language-server', 'vscode-extension'] as const

/** Runs `tsc -b` over all packages; true when no error was found. */
export async function typeCheck(): Promise<boolean> {
  return (await runNode([inRepository('node_modules', 'typescript', 'bin', 'tsc'), '-b'])) === 0
}

/** Calls `build()` of each published package's build.mjs; packages without one are named and passed over. */
export async function bundle(names: readonly string[] = BUNDLED): Promise<void> {
  for (const name of names) {
    const script = inRepository('packages', name, 'build.mjs')
    if (!existsSync(script)) {
      process.stdout.write(`packages/${name}/build.mjs does not exist yet: not bundled\n`)
      continue
    }
    const built = (await import(pathToFileURL(script).href)) as { readonly build: () => Promise<unknown> }
    await built.build()
  }
}

/** Type check and bundles; false when either failed, with the reason printed. */
export async function buildAll(): Promise<boolean> {
  if (!(await typeCheck())) return false
  try {
    await bundle()
    return true
  } catch (error) {
    process.stderr.write(`build failed: ${messageOf(error)}\n`)
    return false
  }
}

/** Steps of every bundle that stand outside the packages. */
const STEPS = ['bundle.mjs', 'counted-loops.mjs'].map((name) => inRepository('scripts', name))

/** Whether `output` is missing or older than any source below `packages`, or step of its build, that can go into it. */
export function isStale(output: string, packages: string = inRepository('packages'), steps = STEPS): boolean {
  if (!existsSync(output)) return true
  const built = statSync(output).mtimeMs
  const isNewer = (file: string): boolean => statSync(file).mtimeMs > built
  return steps.some(isNewer) || filesBelow(packages).some((file) => isSource(file) && isNewer(join(packages, file)))
}

function isSource(file: string): boolean {
  return (/\/src\//.test(file) && /\.(ts|json)$/.test(file)) || /(^|\/)(package\.json|build\.mjs)$/.test(file)
}

if (require.main === module) {
  void buildAll().then((isGood) => (process.exitCode = isGood ? 0 : 1))
}
