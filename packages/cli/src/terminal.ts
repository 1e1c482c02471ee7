// The outside world of the command line, handed in so that tests can stand in for it.
import { createColors } from 'picocolors'

/** A stream to write to. */
export interface Output {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
}

/** Working directory, streams, environment. */
export interface Terminal {
  readonly cwd: string
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Functions that colour a text, or leave it as it is. */
export type Colors = ReturnType<typeof createColors>

/** The process's own terminal. */
export function processTerminal(): Terminal {
  const output = (stream: NodeJS.WriteStream): Output => ({
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
  })
  return { cwd: process.cwd(), stdout: output(process.stdout), stderr: output(process.stderr), env: process.env }
}

/** Colours by `--color`/`--no-color` (`wanted`), else NO_COLOR and FORCE_COLOR, else where the output is a terminal. */
export function chooseColors(wanted: boolean | null, terminal: Terminal): Colors {
  const { NO_COLOR, FORCE_COLOR } = terminal.env
  if (wanted !== null) return createColors(wanted)
  if (NO_COLOR !== undefined && NO_COLOR !== '') return createColors(false)
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return createColors(true)
  return createColors(terminal.stdout.isTerminal && terminal.env['TERM'] !== 'dumb')
}

/** Terminals that show links, by the variables they set. */
const LINKING: readonly ((env: Terminal['env']) => boolean)[] = [
  ({ TERM_PROGRAM }) => /^(?:iTerm\.app|WezTerm|vscode|ghostty|zed|Hyper|WarpTerminal)$/.test(TERM_PROGRAM ?? ''),
  ({ TERM }) => /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/.test(TERM ?? ''),
  ({ VTE_VERSION }) => Number(VTE_VERSION) >= 5000,
  ({ WT_SESSION }) => WT_SESSION !== undefined,
]

/**
 * A function that makes a text a link to an address, where the terminal shows links; else null. FORCE_HYPERLINK decides, as in
 * other tools: 0 never, anything else always.
 */
export function chooseLinks({ env, stdout }: Terminal): ((text: string, url: string) => string) | null {
  const { FORCE_HYPERLINK, CI } = env
  const shows = FORCE_HYPERLINK
    ? FORCE_HYPERLINK !== '0'
    : stdout.isTerminal && CI === undefined && LINKING.some((knows) => knows(env))
  return shows ? (text, url) => `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : null
}

/** Text of foreign files without control characters, so that no file can drive the terminal. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, '\uFFFD')
}
