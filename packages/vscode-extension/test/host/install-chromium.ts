// Finds the browser that shows the workbench; on a Debian machine where we are root, it is installed.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { cacheFolder } from './cache-folder'
import { withLock } from './install-lock'
import { run, runOrThrow } from './run-program'

/** The environment variable that names a browser. */
const CHROMIUM_VARIABLE = 'LOGWRIGHT_CHROMIUM'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** The browser, and a font, without which texts are boxes. */
const PACKAGES = ['chromium', 'fonts-dejavu-core']
const UPDATE_TIMEOUT = 60_000
const INSTALL_TIMEOUT = 180_000

/** Path of a Chromium. Throws with the reason when there is none and none can be installed. */
export async function installChromium(): Promise<string> {
  const own = process.env[CHROMIUM_VARIABLE]
  if (own !== undefined && own !== '') return own
  const found = findProgram(NAMES)
  if (found !== null) return found
  return withLock(cacheFolder('chromium.lock'), async () => findProgram(NAMES) ?? (await installWithApt()))
}

async function installWithApt(): Promise<string> {
  const advice = `install the package chromium or name a browser in ${CHROMIUM_VARIABLE}`
  if (process.getuid?.() !== 0) throw new Error(`there is no Chromium, and only root may install one: ${advice}`)
  if (findProgram(['apt-get']) === null)
    throw new Error(`there is no Chromium, and no apt-get to install one: ${advice}`)
  process.stderr.write(`installing ${PACKAGES.join(' and ')} with apt-get\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const args = ['install', '-y', '--no-install-recommends', ...PACKAGES]
  const first = await run('apt-get', args, { env, timeout: INSTALL_TIMEOUT })
  if (first.code !== 0) {
    await runOrThrow('apt-get', ['update'], { env, timeout: UPDATE_TIMEOUT })
    await runOrThrow('apt-get', args, { env, timeout: INSTALL_TIMEOUT })
  }
  const installed = findProgram(NAMES)
  if (installed === null) throw new Error(`apt-get installed no Chromium: ${advice}`)
  return installed
}

/** First of the programs that is in the PATH. */
export function findProgram(names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return candidates.find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
