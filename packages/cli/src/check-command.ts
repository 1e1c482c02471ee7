// `logwright check`: configuration, files, findings, output, exit code.
import { resolve } from 'node:path'
import {
  describeWriteFailure,
  loadOxc,
  nodeIo,
  openSession,
  writeFileAtomically,
  type Session,
} from '@logwright/engine'
import { applyBaseline, baselineText, openBaseline, recordBaseline, type Baseline } from './baseline'
import { EXIT, type CheckOptions } from './check-options'
import { checkFiles } from './check-run'
import { formatConfigErrors, formatNote } from './config-errors'
import { discoverFiles } from './file-discovery'
import { formatGithub } from './formats/github'
import { formatJson } from './formats/json'
import { formatPretty, type Style } from './formats/pretty'
import { formatSarif } from './formats/sarif'
import { startProgress } from './progress'
import { countRun, exitCode, type RunResult } from './run-result'
import { collectCoverage, formatCoverage } from './run-coverage'
import { collectStats, formatStats } from './run-stats'
import { watchNames } from './unused-names'
import { chooseColors, chooseLinks, type Colors, type Terminal } from './terminal'
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
  const parser = loadOxc('auto', null)
  if (parser.kind === 'failure') {
    terminal.stderr.write(
      `logwright: ${parser.message} Install it again, with its platform's package: npm install oxc-parser\n`,
    )
    return EXIT.failure
  }
  const baseline = openBaseline(options, terminal.cwd)
  if (baseline.kind === 'problem') {
    terminal.stderr.write(`logwright: ${baseline.message}\n`)
    return EXIT.failure
  }
  const found = runSession(session, options, terminal)
  const recorded = options.updateBaseline ? recordBaseline(found.checked, baseline.entries, session.root) : null
  const result = withBaseline(found, recorded ?? baseline.entries)
  const colors = chooseColors(options.output === null ? options.color : (options.color ?? false), terminal)
  const link = options.output === null ? chooseLinks(terminal) : null
  const written = writeOutput(formatRun(result, { colors, link }), options, terminal)
  writeTables(result, colors, terminal)
  if (options.format !== 'json') terminal.stderr.write(result.notes.map(formatNote).join(''))
  const kept = recorded === null || writeFile(options.baseline ?? '', baselineText(recorded), terminal)
  return written && kept ? exitCode(result) : EXIT.failure
}

/** The run without what the baseline records. */
function withBaseline(result: RunResult, baseline: Baseline): RunResult {
  const { checked, gone } = applyBaseline(result.checked, baseline)
  return { ...result, checked, gone, counts: countRun(checked, result.errors) }
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
  const watch = watchNames(readsWholeProject(session, options) ? session.userNames : [])
  const checked = checkFiles({
    session,
    files,
    fix: options.fix,
    onProgress: progress.update,
    onText: watch.read,
  })
  progress.stop()
  const counts = countRun(checked, errors)
  const elapsed = performance.now() - start
  const notes = [...session.notes(), ...watch.missed()]
  return { session, checked, errors, notes, named, counts, gone: 0, options, version: VERSION, elapsed }
}

/** Whether the run sees all files that the configuration speaks of. */
function readsWholeProject({ root, config }: Session, { paths }: CheckOptions): boolean {
  return config.base === root && paths.some((path) => resolve(root, path) === root)
}

function formatRun(result: RunResult, style: Style): string {
  switch (result.options.format) {
    case 'pretty':
      return formatPretty(result, style)
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
  return writeFile(options.output, text, terminal)
}

/** Whether it could be written; says so where not. */
function writeFile(name: string, text: string, terminal: Terminal): boolean {
  try {
    writeFileAtomically(resolve(terminal.cwd, name), text)
    return true
  } catch (error) {
    terminal.stderr.write(`logwright: cannot write ${name}: ${describeWriteFailure(error)}\n`)
    return false
  }
}
