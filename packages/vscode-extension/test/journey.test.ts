// One way through the user interface, on the installed .vsix, as a user sees it: open, squiggle, Problems, hover, Quick Fix, saved
// text. Pictures of each station are written to .vscode-test/pictures.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { installChromium } from './host/install-chromium'
import { installWorkbench } from './host/install-workbench'
import { startJourney, type Journey } from './host/installed-workbench'

/** Milliseconds for installing everything, and for one journey; a busy machine included. */
const INSTALL_TIMEOUT = 600_000
const JOURNEY_TIMEOUT = 300_000

/** Milliseconds that one thing on the screen may take to appear. */
const APPEAR = 90_000

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' }
const FILE = join('src', 'routes', 'login.js')

describe('a journey through VS Code', () => {
  before(async function () {
    this.timeout(INSTALL_TIMEOUT)
    if (process.env['LOGWRIGHT_VSCODE'] === 'off') return this.skip()
    try {
      await Promise.all([installWorkbench(), installChromium()])
    } catch (error) {
      process.stderr.write(`the journey is skipped: ${error instanceof Error ? error.message : String(error)}\n`)
      this.skip()
    }
  })

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`${name}: open, squiggle, problem, hover, repair, saved`, async function () {
      this.timeout(JOURNEY_TIMEOUT)
      const journey = await startJourney({ theme, file: FILE })
      try {
        await travel(journey, name)
      } catch (error) {
        await journey.picture(`${name}-failure`)
        throw error
      } finally {
        await journey.close()
      }
    })
  }
})

async function travel({ page, folder, picture }: Journey, name: string): Promise<void> {
  page.setDefaultTimeout(APPEAR)
  await page.locator('.squiggly-warning').first().waitFor()
  await page.locator('.squiggly-error').first().waitFor()
  await picture(`${name}-1-squiggles`)

  await page.keyboard.press('Control+Shift+M')
  const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'bcrypt.compare' })
  await problem.first().waitFor()
  await picture(`${name}-2-problems`)

  await problem.first().dblclick()
  await page.locator('.codicon-light-bulb, .codicon-lightbulb, .lightBulbWidget').first().waitFor()
  // Away from the row, whose own tooltip would cover others.
  await page.mouse.move(200, 600)
  const hover = await showHover(page)
  assert.match((await hover.innerText()).replace(/\s+/g, ' '), /no log says so.*CWE-778/)
  await picture(`${name}-3-hover`)
  await page.keyboard.press('Escape')

  const repair = await openQuickFixes(page)
  await picture(`${name}-4-quick-fix`)
  await repair.click()
  await page.locator('.view-line', { hasText: 'authn_login_fail' }).first().waitFor()
  await problem.first().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+S')
  await untilSaved(join(folder, FILE))
  await showStatus(page)
  await picture(`${name}-5-saved`)
}

/** The hover at the caret, without the mouse. */
async function showHover(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+K')
  await page.keyboard.press('Control+I')
  const hover = page.locator('.monaco-hover:visible', { hasText: 'CWE-778' }).first()
  await hover.waitFor()
  return hover
}

/** The entry that writes the log call. VS Code shows an empty menu while its own extensions start, hence more than one try. */
async function openQuickFixes(page: Page): Promise<Locator> {
  const entry = page.locator('.action-widget .monaco-list-row', { hasText: /log/i }).first()
  const end = Date.now() + APPEAR
  for (;;) {
    await page.keyboard.press('Control+.')
    try {
      await entry.waitFor({ timeout: 5_000 })
      return entry
    } catch (error) {
      if (Date.now() > end) throw error
      await page.keyboard.press('Escape')
    }
  }
}

async function untilSaved(file: string): Promise<void> {
  const end = Date.now() + APPEAR
  while (!/logger\.warn\(.*authn_login_fail/.test(readFileSync(file, 'utf8'))) {
    if (Date.now() > end) throw new Error('the file was not saved')
    await sleep(100)
  }
}

/** The language status, which the braces in the status bar open. */
async function showStatus(page: Page): Promise<void> {
  await page.locator('.statusbar-item[id="status.languageStatus"]').click()
  await page.locator('.hover-language-status', { hasText: 'Logwright' }).first().waitFor()
}
