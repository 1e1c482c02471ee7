// `logwright init`: writes a starting configuration, looks at the project once, and prints the steps that are left. Asks nothing.
import { dirname, join, relative } from 'node:path'
import {
  describeWriteFailure,
  findConfigFile,
  nodeIo,
  openSession,
  writeFileAtomically,
  type Preset,
  type Session,
} from '@logwright/engine'
import { baselineText, recordBaseline } from '../baseline'
import { EXIT } from '../check-options'
import { checkFiles, type CheckedFile } from '../check-run'
import { formatConfigErrors, formatNote } from '../config-errors'
import { discoverFiles } from '../file-discovery'
import { startProgress } from '../progress'
import { printable, type Terminal } from '../terminal'
import { describeFindings, describeLoggers } from './first-look'
import { formatSteps } from './next-steps'
import { surveyProject, type ProjectSurvey } from './project-survey'
import { jsonConfig, schemaAddress, yamlConfig } from './starting-config'

/** What `init` was asked to do. */
export interface InitOptions {
  /** Null: not given. */
  readonly preset: Preset | null
  readonly yaml: boolean
  /** File to record the findings in, or null. */
  readonly baseline: string | null
  /** Replace files that exist. */
  readonly force: boolean
  /** Write nothing. */
  readonly dryRun: boolean
}

/** Where nothing else is said. */
export const BASELINE_FILE = 'logwright-baseline.json'

/** Runs the command and returns the exit code: 0, or 2 where a file cannot be written or may not be replaced. */
export function runInit(options: InitOptions, terminal: Terminal): number {
  const root = terminal.cwd
  const found = findConfigFile(nodeIo, root)
  const refusal = refusalOf(options, found, root)
  if (refusal !== null) return fail(terminal, refusal)
  const { files } = discoverFiles({ io: nodeIo, cwd: root, paths: ['.'], useIgnores: true, isIgnored: () => false })
  const survey = surveyProject(nodeIo, root, files)
  const wrote =
    found !== null && !options.force ? keptConfig(found, root) : writeConfig({ options, found, survey }, terminal)
  if (wrote === null) return EXIT.failure
  const session = openSession({ root, ...(options.preset && { preset: options.preset }) })
  if (session.configErrors.length > 0) {
    terminal.stderr.write(formatConfigErrors(session.configErrors))
    return EXIT.failure
  }
  const checked = check(session, terminal)
  const recorded = record({ options, session, checked }, terminal)
  if (recorded === null) return EXIT.failure
  const baseline = options.baseline ?? existingBaseline(root)
  const offered = baseline === null ? BASELINE_FILE : null
  const look = describeLoggers(survey, session.config) + describeFindings(checked, survey, offered)
  const report = [wrote, look, recorded]
  terminal.stdout.write(`${report.filter((part) => part !== '').join('')}\n`)
  terminal.stdout.write(`${formatSteps({ root, survey, preset: session.config.preset, baseline })}\n`)
  terminal.stdout.write(MORE)
  terminal.stderr.write(survey.broken.map(brokenManifest).join('') + session.notes().map(formatNote).join(''))
  return EXIT.clean
}

const MORE = `More: https://github.com/logwright/logwright/blob/main/docs/configuration.md, docs/ci.md, docs/cli.md\n`

function brokenManifest(path: string): string {
  return formatNote({ kind: 'config', file: path, line: null, column: null, message: 'No JSON object; passed over.' })
}

function fail(terminal: Terminal, message: string): number {
  terminal.stderr.write(`logwright: ${printable(message)}\n`)
  return EXIT.failure
}

/** Why the command does nothing: what was asked for would change a file that is there. */
function refusalOf({ preset, yaml, force }: InitOptions, found: string | null, root: string): string | null {
  if (found === null) return null
  const name = shown(root, found)
  const isHere = dirname(found) === root
  if (!force && (preset !== null || yaml))
    return isHere
      ? `${name} is there already. --force writes it anew.`
      : `${name} counts here already. --force writes a file here, which then counts instead.`
  if (force && isHere && yaml !== /\.ya?ml$/.test(found))
    return yaml
      ? `${name} is there already and would win over a YAML file beside it. Remove it first.`
      : `${name} is there already. Say --yaml to write it anew, or remove it first.`
  return null
}

function shown(root: string, path: string): string {
  return relative(root, path).replace(/\\/g, '/')
}

function keptConfig(found: string, root: string): string {
  return dirname(found) === root
    ? `${shown(root, found)} is there already, and kept. --force writes it anew.\n`
    : `${shown(root, found)} counts here, and is kept. --force writes a file here, which then counts instead.\n`
}

interface ConfigRequest {
  readonly options: InitOptions
  readonly found: string | null
  readonly survey: ProjectSurvey
}

/** Writes the configuration; says so, or null where it could not be written. */
function writeConfig({ options, found, survey }: ConfigRequest, terminal: Terminal): string | null {
  const root = terminal.cwd
  const isReplaced = found !== null && dirname(found) === root
  const name = isReplaced ? shown(root, found) : `logwright.config.${options.yaml ? 'yaml' : 'json'}`
  const preset = options.preset ?? 'recommended'
  const config = { preset, loggers: survey.loggers.guessed.map(entryOf), schema: schemaAddress(nodeIo, root) }
  const text = options.yaml ? yamlConfig(config) : jsonConfig(config)
  if (options.dryRun) return `Would write ${name}:\n${text.replace(/^(?=.)/gm, '  ')}`
  return write(name, text, terminal) ? `Wrote ${name}: preset ${preset}.\n` : null
}

/** The main export of a package; a name that a value could have, too, says that it is one. */
function entryOf(name: string): string {
  return /[-@/]/.test(name) ? name : `${name}#default`
}

function write(name: string, text: string, terminal: Terminal): boolean {
  try {
    writeFileAtomically(join(terminal.cwd, name), text)
    return true
  } catch (error) {
    fail(terminal, `cannot write ${name}: ${describeWriteFailure(error)}`)
    return false
  }
}

function check(session: Session, terminal: Terminal): readonly CheckedFile[] {
  const { files } = discoverFiles({
    io: nodeIo,
    cwd: terminal.cwd,
    paths: ['.'],
    useIgnores: true,
    isIgnored: session.isIgnored,
  })
  const progress = startProgress(files.length, terminal)
  const checked = checkFiles({ session, files, fix: false, onProgress: progress.update })
  progress.stop()
  return checked
}

function existingBaseline(root: string): string | null {
  return nodeIo.stat(join(root, BASELINE_FILE)) === null ? null : BASELINE_FILE
}

interface RecordRequest {
  readonly options: InitOptions
  readonly session: Session
  readonly checked: readonly CheckedFile[]
}

/** Writes the baseline that was asked for; says so, or null where it could not be written. */
function record({ options, session, checked }: RecordRequest, terminal: Terminal): string | null {
  const { baseline } = options
  if (baseline === null) return ''
  const isThere = nodeIo.stat(join(terminal.cwd, baseline)) !== null
  if (isThere && !options.force) return `${baseline} is there already, and kept. --force records anew.\n`
  if (options.dryRun) return `Would record them in ${baseline}.\n`
  const text = baselineText(recordBaseline(checked, {}, session.root))
  return write(baseline, text, terminal) ? `Recorded them in ${baseline}: commit it.\n` : null
}
