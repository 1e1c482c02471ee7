// `logwright check`: configuration, files, findings, output, exit code.
import { resolve } from 'node:path'
import { nodeIo, openSession, writeFileAtomically, type Session } from '@logwright/engine'
import { EXIT, type CheckOptions } from './check-options'
import { checkFiles } from './check-run'
import { formatConfigErrors, formatNote } from './config-errors'
import { discoverFiles } from './file-discovery'
import { formatGithub } from './formats/github'
import { formatJson } from './formats/json'
import { formatPretty } from './formats/pretty'
import { formatSarif } from './formats/sarif'
import { startProgress } from './progress'
import { countRun, exitCode, type RunResult } from './run-result'
import { collectCoverage, formatCoverage } from './run-coverage'
import { collectStats, formatStats } from './run-stats'
import { chooseColors, type Colors, type Terminal } from './terminal'
import { VERSION } from './version'

/** Runs the command and returns the exit code. */
export function runCheck(options: CheckOptions, terminal: Terminal): number {
  const session = openSession({
    root: terminal.cwd,
    config: { ...(options.config !== null && { file: resolve(terminal.cwd, options.config) }), rules: options.rules },
    ...(options.preset && { preset: options.preset }),
    countsCalls: options.stats,
    countsCoverage: options.coverage,
  })
  if (session.configErrors.length > 0) {
    terminal.stderr.write(formatConfigErrors(session.configErrors))
    return EXIT.failure
  }
  const result = runSession(session, options, terminal)
  const colors = chooseColors(options.output === null ? options.color : (options.color ?? false), terminal)
  const written = writeOutput(formatRun(result, colors), options, terminal)
  writeTables(result, colors, terminal)
  if (options.format !== 'json') terminal.stderr.write(session.notes().map(formatNote).join(''))
  return written ? exitCode(result) : EXIT.failure
}

/** `--stats`, `--coverage`: behind the findings, where these are for people to read. */
function writeTables(result: RunResult, colors: Colors, terminal: Terminal): void {
  const { options } = result
  if (options.format === 'json') return
  const texts = [
    ...(options.stats ? [formatStats(collectStats(result), colors)] : []),
    ...(options.coverage ? [formatCoverage(collectCoverage(result), colors)] : []),
  ]
  for (const text of texts)
    if (options.format === 'pretty' && options.output === null) terminal.stdout.write(`\n${text}`)
    else terminal.stderr.write(text)
}

function runSession(session: Session, options: CheckOptions, terminal: Terminal): RunResult {
  const start = performance.now()
  const request = {
    io: nodeIo,
    cwd: terminal.cwd,
    paths: options.paths,
    useIgnores: options.ignore,
    isIgnored: session.isIgnored,
  }
  const { files, named, errors } = discoverFiles(request)
  const progress = startProgress(files.length, terminal)
  const checked = checkFiles({ session, files, fix: options.fix, onProgress: progress.update })
  progress.stop()
  const counts = countRun(checked, errors)
  return { session, checked, errors, named, counts, options, version: VERSION, elapsed: performance.now() - start }
}

function formatRun(result: RunResult, colors: Colors): string {
  switch (result.options.format) {
    case 'pretty':
      return formatPretty(result, colors)
    case 'json':
      return formatJson(result)
    case 'sarif':
      return formatSarif(result)
    case 'github':
      return formatGithub(result)
  }
}

function writeOutput(text: string, options: CheckOptions, terminal: Terminal): boolean {
  if (options.output === null) {
    terminal.stdout.write(text)
    return true
  }
  try {
    writeFileAtomically(resolve(terminal.cwd, options.output), text)
    return true
  } catch (error) {
    terminal.stderr.write(
      `logwright: cannot write ${options.output}: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    return false
  }
}
