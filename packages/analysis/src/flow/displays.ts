// Displays of progress: what they are told is shown to whoever runs the program.
import type { CallSite, ModuleFlow } from './module-flow'
import { calleeName, receiverName } from './written-names'

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

/** `spinner.fail('no network')`: whoever runs the program is shown what happened. */
export function showsOutcome(flow: ModuleFlow, site: CallSite): boolean {
  return site.call.args.length > 0 && SHOWS.has(calleeName(flow, site) ?? '') && isOfDisplay(flow, site)
}
