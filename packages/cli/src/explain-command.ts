// `logwright explain FILE:LINE`: why something is or is not reported at a line.
import { resolve } from 'node:path'
import { openSession, type Preset } from '@logwright/engine'
import { EXIT } from './check-options'
import { formatConfigErrors } from './config-errors'
import { readPlace } from './explain-place'
import { explanationToJson } from './formats/explanation-json'
import { formatExplanation } from './formats/explanation-text'
import { chooseColors, printable, type Terminal } from './terminal'

/** What `explain` was asked to do; null: not given. */
export interface ExplainOptions {
  readonly place: string
  readonly format: 'pretty' | 'json'
  readonly config: string | null
  readonly preset: Preset | null
  readonly color: boolean | null
}

/** Runs the command and returns the exit code: 0 whatever the answer is, 2 where there is none. */
export function runExplain(options: ExplainOptions, terminal: Terminal): number {
  const read = readPlace(options.place, terminal.cwd)
  if (read.kind === 'wrong') {
    terminal.stderr.write(`logwright explain: ${printable(read.message)}\n`)
    return EXIT.failure
  }
  const session = openSession({
    root: terminal.cwd,
    config: options.config === null ? {} : { file: resolve(terminal.cwd, options.config) },
    ...(options.preset && { preset: options.preset }),
  })
  if (session.configErrors.length > 0) {
    terminal.stderr.write(formatConfigErrors(session.configErrors))
    return EXIT.failure
  }
  const { path, text, line, lines } = read.place
  const explanation = session.explain({ path, text }, line)
  if (options.format === 'json')
    terminal.stdout.write(`${JSON.stringify(explanationToJson(explanation, lines), null, 2)}\n`)
  else terminal.stdout.write(formatExplanation(explanation, lines, chooseColors(options.color, terminal)))
  return EXIT.clean
}
