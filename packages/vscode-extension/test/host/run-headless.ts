// What the stand-in executable does: understands the arguments that @vscode/test-electron passes, runs the suite in the
// workbench, and exits with 0 only when the suite itself says that it passed.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { VIEWPORT, launchBrowser, openWorkbench } from './browser'
import { installChromium } from './install-chromium'
import { installWorkbench } from './install-workbench'
import { createProfile, writeUserSettings, type Profile } from './profile'
import { wrapSuite, type WrappedSuite } from './suite-wrapper'
import { startServer, type WorkbenchServer } from './workbench-server'

/** Milliseconds that a suite may take. */
const SUITE_TIMEOUT = 600_000
const SHOW_EVERY = 200
const INTERRUPTED = 130

interface Arguments {
  /** One: VS Code's page keeps the last of several. */
  readonly extension: string
  readonly tests: string
  readonly folder: string | undefined
  readonly extensionsFolder: string | undefined
  readonly userData: string | undefined
}

/** Runs the suite and ends the process. */
export async function main(args: readonly string[]): Promise<void> {
  const profile = createProfile()
  const closers: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const closer of closers.reverse()) await closer()
    profile.remove()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().finally(() => process.exit(INTERRUPTED)))
  let failure: string | null
  try {
    failure = await runSuite(readArguments(args), profile, closers)
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
  } finally {
    await close()
  }
  if (failure !== null) process.stderr.write(`the suite failed: ${failure}\n`)
  process.exit(failure === null ? 0 : 1)
}

function readArguments(args: readonly string[]): Arguments {
  const text = { type: 'string' } as const
  const options = {
    extensionDevelopmentPath: text,
    extensionTestsPath: text,
    'extensions-dir': text,
    'user-data-dir': text,
  } as const
  const { values, positionals } = parseArgs({ args: [...args], strict: false, allowPositionals: true, options })
  const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
  const [extension, tests] = [string(values.extensionDevelopmentPath), string(values.extensionTestsPath)]
  if (extension === undefined || tests === undefined) throw new Error('only tests of extensions can be run here')
  const [extensionsFolder, userData] = [string(values['extensions-dir']), string(values['user-data-dir'])]
  return { extension, tests, folder: positionals[0], extensionsFolder, userData }
}

async function runSuite(
  options: Arguments,
  profile: Profile,
  closers: (() => Promise<void>)[],
): Promise<string | null> {
  const [workbench, chromium] = await Promise.all([installWorkbench(), installChromium()])
  const userData = options.userData ?? profile.make('user')
  if (!existsSync(join(userData, 'User', 'settings.json'))) writeUserSettings(userData, {})
  const extensions = options.extensionsFolder ?? profile.make('extensions')
  const suite = wrapSuite(options.tests, profile.folder)
  closers.push(showOutput(suite.output))
  const server = await startServer({ workbench, profile, userData, extensions })
  closers.push(server.stop)
  const browser = await launchBrowser(chromium)
  closers.push(() => browser.close())
  const ended = await runInPage(await newPage(browser), options, { server, suite, profile })
  return ended === 'exit code 0' ? suite.failure() : `${ended}; ${suite.failure() ?? 'the suite itself passed'}`
}

function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport: VIEWPORT })
}

interface Running {
  readonly server: WorkbenchServer
  readonly suite: WrappedSuite
  readonly profile: Profile
}

/** Opens the workbench; gives how the run ended, in words. */
async function runInPage(page: Page, options: Arguments, { server, suite, profile }: Running): Promise<string> {
  let end: (how: string) => void = () => undefined
  const ended = new Promise<string>((resolve) => (end = resolve))
  await page.exposeFunction('codeAutomationExit', (code: number) => end(`exit code ${code}`))
  await page.exposeFunction('codeAutomationLog', () => undefined)
  page.on('crash', () => end('the page crashed'))
  const timer = setTimeout(() => end(`no end within ${SUITE_TIMEOUT} ms`), SUITE_TIMEOUT)
  const uri = (path: string): string => `vscode-remote://127.0.0.1:${server.port}${encodeURI(resolve(path))}`
  const payload = [
    ['extensionDevelopmentPath', uri(options.extension)] as const,
    ['extensionTestsPath', uri(suite.module)] as const,
    ['skipWelcome', 'true'] as const,
  ]
  const folder = options.folder === undefined ? profile.make('workspace') : resolve(options.folder)
  await openWorkbench(page, { port: server.port, folder, payload })
  return ended.finally(() => clearTimeout(timer))
}

/** Copies the suite's console to ours as it grows; the result ends that. */
function showOutput(file: string): () => Promise<void> {
  let shown = 0
  const show = (): void => {
    const text = readFileSync(file)
    if (text.length > shown) process.stdout.write(text.subarray(shown))
    shown = text.length
  }
  const timer = setInterval(show, SHOW_EVERY)
  return async () => {
    clearInterval(timer)
    show()
  }
}
