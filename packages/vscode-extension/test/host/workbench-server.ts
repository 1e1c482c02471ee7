// Starts VS Code's own server, which runs the extensions, on a free port of this machine, with a private profile.
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Workbench } from './install-workbench'
import type { Profile } from './profile'

const START_TIMEOUT = 60_000
const LISTENING = /Extension host agent listening on (\d+)/

/** How the server is started. */
export interface ServerOptions {
  readonly workbench: Workbench
  readonly profile: Profile
  readonly userData: string
  readonly extensions: string
}

/** A server that listens. */
export interface WorkbenchServer {
  readonly port: number
  readonly stop: () => Promise<void>
}

/** Starts the server; rejects with its output when it ends or stays silent. */
export async function startServer(options: ServerOptions): Promise<WorkbenchServer> {
  const child = spawnServer(options)
  const stop = (): Promise<void> => endGroup(child)
  try {
    return { port: await listeningPort(child), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Arguments that all starts of the server have in common. */
export function profileArguments({ profile, userData, extensions }: ServerOptions): string[] {
  const folders = [
    '--user-data-dir',
    userData,
    '--server-data-dir',
    profile.make('server'),
    '--extensions-dir',
    extensions,
  ]
  return [...folders, '--accept-server-license-terms', '--disable-telemetry']
}

/** Environment of the server: no home of the user, no gallery; VS Code's sockets stay inside the profile. */
export function serverEnvironment(profile: Profile): NodeJS.ProcessEnv {
  const sockets = profile.make('t')
  return {
    ...process.env,
    HOME: profile.make('home'),
    TMPDIR: sockets,
    XDG_RUNTIME_DIR: sockets,
    EXTENSIONS_GALLERY: '{}',
  }
}

function spawnServer(options: ServerOptions): ChildProcess {
  const { workbench, profile } = options
  const network = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token']
  // A built VS Code listens to the page's `extensionTestsPath` only with the smoke test driver.
  const tests = ['--disable-workspace-trust', '--disable-getting-started-override', '--enable-smoke-test-driver']
  const main = join(workbench.server, 'out', 'server-main.js')
  const args = [main, ...network, ...profileArguments(options), ...tests]
  return spawn(workbench.node, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(profile),
  })
}

function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let log = ''
    const fail = (why: string): void => reject(new Error(`VS Code's server ${why}: ${log}`))
    const timer = setTimeout(() => fail('did not start'), START_TIMEOUT)
    const read = (chunk: Buffer): void => {
      log += String(chunk)
      const port = LISTENING.exec(log)?.[1]
      if (port === undefined) return
      clearTimeout(timer)
      resolve(Number(port))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => fail(`exited with ${String(code)}`))
  })
}

/** Ends the server and the extension hosts it started: they share its process group. */
async function endGroup(child: ChildProcess): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (child.pid === undefined || !signalGroup(child.pid, signal)) return
    await sleep(300)
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}
