// The window of the workbench: a Chromium without a display.
import { chromium, type Browser, type Page } from 'playwright-core'

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Milliseconds that the page may take: the machine may be busy. */
const LOAD_TIMEOUT = 120_000

/** Size of the window. */
export const VIEWPORT = { width: 1280, height: 800 }

/** Starts the browser. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS })
}

/** What the workbench shows: a folder, with further parameters for VS Code. */
export interface WorkbenchAddress {
  readonly port: number
  readonly folder: string
  readonly payload: readonly (readonly [string, string])[]
}

/** Opens the workbench in a page. */
export async function openWorkbench(page: Page, { port, folder, payload }: WorkbenchAddress): Promise<void> {
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) })
  const address = `http://127.0.0.1:${port}/?${query.toString()}`
  await page.goto(address, { waitUntil: 'domcontentloaded', timeout: LOAD_TIMEOUT })
}
