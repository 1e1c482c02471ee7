// A private, throw-away profile for one run of the editor, and the folder that it opens.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Settings that keep the workbench quiet and off the network. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'files.autoSave': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'security.workspace.trust.enabled': false,
}

/** A profile on disk. */
export interface Profile {
  readonly folder: string
  /** Path of a folder in the profile, which is made. */
  readonly make: (name: string) => string
  readonly remove: () => void
}

/** Makes a profile. */
export function createProfile(): Profile {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'logwright-vscode-')))
  const make = (name: string): string => {
    const path = join(folder, name)
    mkdirSync(path, { recursive: true })
    return path
  }
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  return { folder, make, remove }
}

/** Writes the user's settings of a profile. */
export function writeUserSettings(userData: string, settings: Readonly<Record<string, unknown>>): void {
  const file = join(userData, 'User', 'settings.json')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ ...QUIET, ...settings }))
}
