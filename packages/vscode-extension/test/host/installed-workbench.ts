// A workbench with the packed extension installed as users install it, for journeys through the user interface.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { VIEWPORT, launchBrowser, openWorkbench } from './browser'
import { installChromium } from './install-chromium'
import { installWorkbench } from './install-workbench'
import { packedExtension } from './packed-extension'
import { createProfile, writeUserSettings } from './profile'
import { runOrThrow } from './run-program'
import { writeSampleWorkspace } from './sample-workspace'
import { profileArguments, serverEnvironment, startServer, type ServerOptions } from './workbench-server'

const INSTALL_TIMEOUT = 60_000

/** Where pictures are written to; not part of the repository. */
const PICTURES = resolve(__dirname, '..', '..', '.vscode-test', 'pictures')

/** What is on the screen, and what lies on disk. */
export interface Journey {
  readonly page: Page
  /** The folder that is open. */
  readonly folder: string
  /** Writes a picture of the window. */
  readonly picture: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** How a journey starts. */
export interface Start {
  readonly theme: string
  /** File to open, relative to the folder. */
  readonly file: string
  readonly settings?: Readonly<Record<string, unknown>>
}

/** Installs the .vsix into a fresh profile and opens a file of the sample project. */
export async function startJourney({ theme, file, settings }: Start): Promise<Journey> {
  const [workbench, chromium] = [await installWorkbench(), await installChromium()]
  const profile = createProfile()
  const closers: (() => Promise<void> | void)[] = [() => profile.remove()]
  const close = async (): Promise<void> => {
    for (const closer of closers.toReversed()) await closer()
  }
  try {
    const userData = profile.make('user')
    writeUserSettings(userData, { 'workbench.colorTheme': theme, ...settings })
    const folder = profile.make('vulnerable-shop')
    writeSampleWorkspace(folder)
    const options = { workbench, profile, userData, extensions: profile.make('extensions') }
    await installExtension(options, (await packedExtension()).file)
    const server = await startServer(options)
    closers.push(server.stop)
    const browser: Browser = await launchBrowser(chromium)
    closers.push(() => browser.close())
    const page = await browser.newPage({ viewport: VIEWPORT })
    const opened = `vscode-remote://127.0.0.1:${server.port}${join(folder, file)}`
    await openWorkbench(page, { port: server.port, folder, payload: [['openFile', opened]] })
    return { page, folder, picture: (name) => takePicture(page, name), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function installExtension(options: ServerOptions, vsix: string): Promise<void> {
  const { workbench, profile } = options
  const main = join(workbench.server, 'out', 'server-main.js')
  const args = [main, '--install-extension', vsix, ...profileArguments(options)]
  const output = await runOrThrow(workbench.node, args, { timeout: INSTALL_TIMEOUT, env: serverEnvironment(profile) })
  if (!output.includes('was successfully installed')) throw new Error(`the .vsix was not installed: ${output}`)
}

async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' })
}
