// Which VS Code the suite runs in: on build machines the desktop, where it can be downloaded and shown; elsewhere, and where that
// fails, the workbench that the package code-server carries.
import { downloadAndUnzipVSCode } from '@vscode/test-electron'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder'
import { findProgram, installChromium } from './install-chromium'
import { withLock } from './install-lock'
import { installWorkbench } from './install-workbench'

/** The environment variable that asks for one of the hosts: `desktop`, `workbench`, or `off`. */
const HOST_VARIABLE = 'LOGWRIGHT_VSCODE'

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable'
const PROBE_TIMEOUT = 5_000
const DOWNLOAD_IDLE_TIMEOUT = 15_000

/** A VS Code that can run the suite. */
export interface Host {
  readonly kind: 'desktop' | 'workbench'
  /** What @vscode/test-electron starts. */
  readonly executable: string
  /** Program and arguments that the whole run is started through, for a display. */
  readonly through: readonly string[]
}

/** A host, or why there is none. */
export type Choice = Host | { readonly kind: 'none'; readonly reason: string }

/** Finds a host, installing what it needs. */
export async function chooseHost(env: NodeJS.ProcessEnv = process.env): Promise<Choice> {
  const asked = env[HOST_VARIABLE]
  if (asked === 'off') return { kind: 'none', reason: `${HOST_VARIABLE} is off` }
  const attempts = [useDesktop, useWorkbench]
  const order = asked === 'desktop' ? [useDesktop] : asked === 'workbench' ? [useWorkbench] : attempts
  const reasons: string[] = []
  for (const attempt of env['CI'] === undefined ? order.toReversed() : order) {
    try {
      return await attempt(env)
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error))
    }
  }
  return { kind: 'none', reason: reasons.join('; ') }
}

async function useWorkbench(): Promise<Host> {
  await Promise.all([installWorkbench(), installChromium()])
  return { kind: 'workbench', executable: join(__dirname, 'code-headless.mjs'), through: [] }
}

async function useDesktop(env: NodeJS.ProcessEnv): Promise<Host> {
  const through = displayFor(env)
  await probe()
  const cachePath = cacheFolder('vscode-desktop')
  const download = (): Promise<string> => downloadAndUnzipVSCode({ version: 'stable', cachePath, timeout: DOWNLOAD_IDLE_TIMEOUT }) // prettier-ignore
  return { kind: 'desktop', executable: await withLock(`${cachePath}.lock`, download), through }
}

function displayFor(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']) return []
  const xvfb = findProgram(['xvfb-run'])
  if (xvfb === null) throw new Error('VS Code for the desktop needs a display, and there is neither one nor xvfb-run')
  return [xvfb, '-a']
}

async function probe(): Promise<void> {
  try {
    const response = await fetch(RELEASES, { signal: AbortSignal.timeout(PROBE_TIMEOUT) })
    if (!response.ok) throw new Error(`answer ${response.status}`)
  } catch (error) {
    throw new Error(`VS Code cannot be downloaded: ${error instanceof Error ? error.message : String(error)}`)
  }
}
