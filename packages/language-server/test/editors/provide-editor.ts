// Provides an editor for the tests: one that is installed, or Debian's package where this may install; else says why not.
import { spawnSync } from 'node:child_process'

/** An editor and where Debian has it. */
export interface Editor {
  readonly name: string
  /** Executable. */
  readonly program: string
  readonly packages: readonly string[]
}

/** Set to anything: nothing is installed. */
const NO_INSTALL = 'LOGWRIGHT_NO_INSTALL'

/** True when the editor can be started; else the reason was printed. */
export function provideEditor(editor: Editor): boolean {
  if (isThere(editor)) return true
  const obstacle = obstacleToInstalling()
  if (obstacle === null && install(editor.packages) && isThere(editor)) return true
  const reason = obstacle ?? 'the installation failed'
  process.stdout.write(`    ${editor.name} is skipped: it is not installed, and ${reason}\n`)
  return false
}

/** A program of ours alone is not enough for Emacs: eglot is a package of its own before 29. */
function isThere({ program }: Editor): boolean {
  const probe =
    program === 'emacs'
      ? ['--batch', '-q', '--eval', "(progn (require 'package) (package-initialize) (require 'eglot))"]
      : ['--version']
  return spawnSync(program, probe, { stdio: 'ignore' }).status === 0
}

function obstacleToInstalling(): string | null {
  if (process.env[NO_INSTALL] !== undefined) return `${NO_INSTALL} is set`
  if (process.getuid?.() !== 0) return 'only root may install it (apt-get install)'
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0 ? null : 'there is no apt-get'
}

function install(packages: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: readonly string[]): boolean =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  const get = ['install', '-y', '--no-install-recommends', ...packages]
  return apt(...get) || (apt('update') && apt(...get))
}
