// Runs the command line in this process, over a folder made for the test, with captured output.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runCommandLine } from '../src/command-line'

/** What a run wrote and returned. */
export interface CapturedRun {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A folder with files. */
export interface Folder {
  readonly path: string
  readonly at: (name: string) => string
  readonly write: (files: Readonly<Record<string, string>>) => void
  readonly run: (...args: readonly string[]) => CapturedRun
  readonly remove: () => void
}

/** Makes a folder below the system's temporary directory. */
export function makeFolder(files: Readonly<Record<string, string>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'logwright-cli-'))
  const at = (name: string): string => join(path, name)
  const write = (more: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(more)) {
      mkdirSync(dirname(at(name)), { recursive: true })
      writeFileSync(at(name), text)
    }
  }
  write(files)
  return {
    path,
    at,
    write,
    run: (...args) => runCaptured(path, args),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

function runCaptured(cwd: string, args: readonly string[]): CapturedRun {
  const written = { stdout: '', stderr: '' }
  const output = (stream: 'stdout' | 'stderr'): { write: (text: string) => void; isTerminal: false } => ({
    write: (text) => void (written[stream] += text),
    isTerminal: false,
  })
  const code = runCommandLine(args, { cwd, stdout: output('stdout'), stderr: output('stderr'), env: {} })
  return { code, ...written }
}

/** A file in which `no-sensitive-data-in-logs` has one finding (an error). */
export const LEAK =
  "import pino from 'pino'\nconst log = pino()\nexport function login(user: string, password: string) {\n  log.info({ user, password }, 'login')\n}\n"

/** A file in which `require-error-log` has one finding (a warning). */
export const SWALLOW =
  "import { writeFile } from 'node:fs/promises'\nexport async function load(path: string) {\n  try {\n    return await save(path)\n  } catch (error) {\n    return null\n  }\n}\nasync function save(path: string) { return await writeFile(path, 'x') }\n"

/** A file without findings. */
export const CLEAN = 'export const answer = 42\n'
