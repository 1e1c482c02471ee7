// Editors that users have: each is started without a window, opens a file, shows the finding and applies a quick fix.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshBundle } from '@logwright/testkit/fresh-bundle'
import { provideEditor, type Editor } from './provide-editor'

const TEXT =
  "import pino from 'pino'\nconst log = pino()\nexport function login(user, password) {\n  log.info({ user, password }, 'login')\n}\n"
const FIXED = TEXT.replace('password }', "password: '[REDACTED]' }")

const ACTIONS = [
  "Redact 'password'",
  "Remove 'password' from the log",
  'Suppress no-sensitive-data-in-logs here, with a reason',
]

const NEOVIM: Editor = { name: 'Neovim', program: 'nvim', packages: ['neovim'] }
const EMACS: Editor = { name: 'Emacs', program: 'emacs', packages: ['emacs-nox', 'elpa-eglot'] }

/** What a script wrote down. */
interface Seen {
  readonly problem: string | null
  readonly diagnostics?: readonly unknown[]
  readonly actions?: readonly string[]
  readonly text?: string
}

describe('editors', function () {
  this.timeout(300_000)

  it('Neovim shows the finding and applies the suggestion', async function () {
    if (!provideEditor(NEOVIM)) return this.skip()
    const flags = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n']
    const seen = await tell('nvim', (script) => [...flags, '-c', `luafile ${script}`], 'neovim.lua')
    assert.equal(seen.problem ?? null, null)
    assert.deepEqual(seen.diagnostics, [
      {
        line: 4,
        message: "'password' reaches log.info at level info.",
        source: 'logwright',
        code: 'no-sensitive-data-in-logs',
        related: 1,
      },
    ])
    assert.deepEqual([seen.actions?.slice(0, 3), seen.text], [ACTIONS, FIXED])
  })

  it('Emacs shows the finding and applies the suggestion', async function () {
    if (!provideEditor(EMACS)) return this.skip()
    const flags = ['--batch', '-q', '--eval', "(progn (require 'package) (package-initialize))"]
    const seen = await tell('emacs', (script) => [...flags, '-l', script], 'emacs.el')
    assert.equal(seen.problem, null)
    assert.match(String(seen.diagnostics?.join()), /'password' reaches log\.info at level info\./)
    assert.deepEqual([seen.actions?.slice(0, 3), seen.text], [ACTIONS, FIXED])
  })
})

/** Runs an editor over a fresh file, and gives what its script wrote down. */
async function tell(
  program: string,
  argumentsFor: (script: string) => readonly string[],
  script: string,
): Promise<Seen> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'logwright-editor-')))
  const seen = join(folder, 'seen.json')
  try {
    writeFileSync(join(folder, 'login.js'), TEXT)
    writeFileSync(join(folder, 'package.json'), '{}')
    const output = await run(program, argumentsFor(join(__dirname, script)), {
      NODE: process.execPath,
      SERVER: await freshBundle('language-server'),
      ROOT: folder,
      FILE: join(folder, 'login.js'),
      SEEN: seen,
      ACTION: ACTIONS[0] ?? '',
    })
    return readSeen(seen, output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readSeen(file: string, output: string): Seen {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Seen
  } catch (error) {
    throw new Error(`the editor wrote nothing down:\n${output}`, { cause: error })
  }
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (text: Buffer): void => void (output += text.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', () => resolve(output))
  })
}
