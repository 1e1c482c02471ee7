// The arguments of the executable.
import { NAME, VERSION } from './version'

/** What to do: serve, or print a text and end. */
export type Command =
  | { readonly kind: 'serve' }
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'refuse'; readonly text: string }

const HELP = `Usage: ${NAME} --stdio

Language server of Logwright. Editors start it; see https://github.com/logwright/logwright/blob/main/docs/editors.md.

  --stdio      speak the Language Server Protocol over standard input and output
  --node-ipc   speak it over the channel of a parent Node process
  --version    print the version
  --help       print this text
`

/** Reads arguments. Those of editors (`--clientProcessId`) are let through. */
export function readArguments(args: readonly string[]): Command {
  if (args.includes('--help') || args.includes('-h')) return { kind: 'print', text: HELP }
  if (args.includes('--version') || args.includes('-v')) return { kind: 'print', text: `${VERSION}\n` }
  const isServed = args.some((arg) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(arg))
  return isServed ? { kind: 'serve' } : { kind: 'refuse', text: HELP }
}
