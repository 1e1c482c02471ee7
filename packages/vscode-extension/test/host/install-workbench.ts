// Installs the real VS Code workbench that the package code-server carries, and a Node that is new enough to run its server,
// into the user's cache. No life-cycle script runs and nothing is compiled: VS Code works without the parts that would be built.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder'
import { withLock } from './install-lock'
import { runOrThrow } from './run-program'

/** The pinned packages. */
const CODE_SERVER = '4.139.1'
const NODE = '24.21.0'

/** Milliseconds that one `npm install` may take. */
const INSTALL_TIMEOUT = 150_000

/** An installed workbench. */
export interface Workbench {
  /** Folder of the VS Code server. */
  readonly server: string
  /** The Node that runs it. */
  readonly node: string
}

/** The packages that this machine needs; VS Code's server asks `node:module` for `registerHooks`, which Node 22.15 brought. */
function neededPackages(): Readonly<Record<string, string>> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isNewEnough = major > 22 || (major === 22 && minor >= 15)
  if (isNewEnough) return { 'code-server': CODE_SERVER }
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch))
    throw new Error(`VS Code's server needs Node 22.15 or newer; this is ${process.versions.node}`)
  return { 'code-server': CODE_SERVER, [`node-linux-${process.arch}`]: NODE }
}

/** Installs what is missing; gives where it lies. Throws with the reason when it cannot be installed. */
export async function installWorkbench(): Promise<Workbench> {
  const packages = neededPackages()
  const folder = cacheFolder('vscode-host')
  await withLock(`${folder}.lock`, async () => {
    if (!isInstalled(folder, packages)) await install(folder, packages)
  })
  const modules = join(folder, 'node_modules')
  const node = `node-linux-${process.arch}`
  return {
    server: join(modules, 'code-server', 'lib', 'vscode'),
    node: node in packages ? join(modules, node, 'bin', 'node') : process.execPath,
  }
}

/** Says which packages lie there; written last, so that a broken installation has none. */
const stampOf = (folder: string): string => join(folder, 'installed.json')

function isInstalled(folder: string, packages: Readonly<Record<string, string>>): boolean {
  return existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === JSON.stringify(packages)
}

async function install(folder: string, packages: Readonly<Record<string, string>>): Promise<void> {
  process.stderr.write(`installing VS Code's workbench (code-server ${CODE_SERVER}) into ${folder}\n`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }))
  await npmInstall(folder)
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode')
  // Not `npm ci`: the published shrinkwrap lacks a package.
  for (const part of [vscode, join(vscode, 'extensions')]) await npmInstall(part, '--omit=dev')
  writeFileSync(stampOf(folder), JSON.stringify(packages))
}

async function npmInstall(folder: string, ...flags: readonly string[]): Promise<void> {
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error', ...flags]
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || isRegistry(name)),
  )
  await runOrThrow('npm', args, { cwd: folder, timeout: INSTALL_TIMEOUT, env })
}

/** Settings of the `npm test` around this do not concern the installation, but for where packages come from. */
function isRegistry(name: string): boolean {
  return /^npm_config_(?:registry|cache|userconfig|globalconfig|proxy|https_proxy|cafile)$/i.test(name)
}
