// Runs the suite inside a VS Code and collects its results.
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import type { Host } from './choose-host'
import type { Launch } from './launch-suite'
import { packedExtension, unpack } from './packed-extension'
import { createProfile, writeUserSettings } from './profile'
import { run } from './run-program'
import { writeSampleWorkspace } from './sample-workspace'
import type { TestResult } from './test-result'

const PACKAGE = resolve(__dirname, '..', '..')

/** Milliseconds that VS Code may take from start to end; the stand-in's own limit comes first. */
const LAUNCH_TIMEOUT = 700_000

/** Results of one run. */
export interface SuiteRun {
  readonly results: readonly TestResult[]
  /** Null when VS Code ended as it should; else what it wrote. */
  readonly failure: string | null
}

/** Bundles the suite, packs and unpacks the extension, and runs the one in the other. */
export async function runSuite(host: Host): Promise<SuiteRun> {
  const profile = createProfile()
  try {
    const userData = profile.make('user')
    writeUserSettings(userData, {})
    const folder = profile.make('workspace')
    writeSampleWorkspace(folder)
    const extensionsFolder = profile.make('extensions')
    cpSync(join(PACKAGE, 'test', 'fake-eslint'), join(extensionsFolder, 'dbaeumer.vscode-eslint-3.0.0'), {
      recursive: true,
    })
    const extension = await unpack((await packedExtension()).file, profile.make('extension'))
    const launch: Launch = {
      executable: host.executable,
      extension,
      suite: await bundleSuite(),
      folder,
      userData,
      extensionsFolder,
      results: join(profile.folder, 'results.jsonl'),
    }
    const failure = await start(host, launch)
    return { results: readResults(launch.results), failure }
  } finally {
    profile.remove()
  }
}

/** The bundle stays inside the repository, so that it finds mocha. */
async function bundleSuite(): Promise<string> {
  const outfile = join(PACKAGE, 'dist', 'test', 'suite.cjs')
  await build({
    entryPoints: [join(PACKAGE, 'test', 'in-editor', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.9',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  return outfile
}

async function start(host: Host, launch: Launch): Promise<string | null> {
  const tsx = createRequire(__filename).resolve('tsx')
  const node = [process.execPath, '--import', tsx, join(__dirname, 'launch-suite.ts'), JSON.stringify(launch)]
  const [program = process.execPath, ...args] = [...host.through, ...node]
  const { code, output } = await run(program, args, { timeout: LAUNCH_TIMEOUT })
  return code === 0 ? null : output
}

function readResults(file: string): readonly TestResult[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as TestResult)
}
