// Displays of progress: what they are told is shown to whoever runs the program.
import type { CallSite, ModuleFlow } from './module-flow'
import { MAX_STYLES } from '../limits'
import { calleeName, nameOf, receiverName } from './written-names'

/** Names of displays, perhaps with words before them: `spinner`, `downloadSpinner`. */
const DISPLAY = /(^|[a-z_])(spinner|spinners|spinnies|ora|listr|progress_?bar)$/i

/** Methods that end a line of a display with a text. */
const SHOWS: ReadonlySet<string> = new Set([
  'fail',
  'failed',
  'error',
  'warn',
  'info',
  'succeed',
  'stop',
  'stopAndPersist',
])

/** `spinner.start('downloading')`: a method of a display. */
export function isOfDisplay(flow: ModuleFlow, site: CallSite): boolean {
  const name = receiverName(flow, site)
  return name !== null && isDisplayName(name)
}

/** A value of this name is a display. */
export function isDisplayName(name: string): boolean {
  return DISPLAY.test(name)
}

/** `spinner.fail('no network')`, `term.red('no network')`: whoever runs the program is shown what happened. */
export function showsOutcome(flow: ModuleFlow, site: CallSite): boolean {
  if (site.call.args.length === 0) return false
  const method = calleeName(flow, site) ?? ''
  return (SHOWS.has(method) && isOfDisplay(flow, site)) || (STYLES.test(method) && isOfTerminal(flow, site))
}

/** Styles in which a terminal writes a text. */
const STYLES = /^(bold|error|(bright|bg)?(red|yellow|white|magenta))$/i

/** `term.bold.red(text)`: styles of something named a terminal, one on the other. */
function isOfTerminal(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  let at = flow.instruction({ fn: ref.fn, value: call.callee })
  for (let depth = 0; at.kind === 'member' && depth < MAX_STYLES; depth++) {
    if (TERMINAL.test(nameOf(flow, { fn: ref.fn, value: at.object }) ?? '')) return true
    at = flow.instruction({ fn: ref.fn, value: at.object })
  }
  return false
}

/** Names of a terminal. */
const TERMINAL = /^_*(term|terminal|tty)(_\d+)?$/i
