// Published bundles as hosts load them, built anew when a source is newer.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { REPOSITORY } from './fixture'

/** The part of scripts/build.ts that is needed here; it lies outside of any package. */
interface BuildScript {
  readonly isStale: (output: string) => boolean
}

/** A package's build.mjs. */
interface PackageBuild {
  readonly build: () => Promise<unknown>
}

const ENTRIES = { 'eslint-plugin': 'dist/index.js', cli: 'dist/cli.cjs', 'language-server': 'dist/server.cjs' } as const

/** A published package that hosts load. */
export type Bundled = keyof typeof ENTRIES

const building = new Map<Bundled, Promise<string>>()

/** Absolute path of the package's entry, up to date. Each package is looked at once per process. */
export function freshBundle(name: Bundled): Promise<string> {
  const known = building.get(name) ?? buildIfStale(name)
  building.set(name, known)
  return known
}

async function buildIfStale(name: Bundled): Promise<string> {
  const folder = join(REPOSITORY, 'packages', name)
  const entry = join(folder, ENTRIES[name])
  const script = (await import(pathToFileURL(join(REPOSITORY, 'scripts', 'build.ts')).href)) as BuildScript
  if (script.isStale(entry)) {
    const own = (await import(pathToFileURL(join(folder, 'build.mjs')).href)) as PackageBuild
    await own.build()
  }
  return entry
}
