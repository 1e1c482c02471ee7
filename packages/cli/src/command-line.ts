// The command line as users type it. Commander parses; what it cannot know is checked here.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { runCheck } from './check-command'
import { EXIT, FORMATS, type CheckOptions, type Format } from './check-options'
import { runExplain } from './explain-command'
import { BASELINE_FILE, runInit } from './init/init-command'
import { runRules } from './rules-command'
import type { Terminal } from './terminal'
import { VERSION } from './version'

/** Runs a command line (without node and script) and returns the exit code. Never throws for what a user typed. */
export function runCommandLine(args: readonly string[], terminal: Terminal): number {
  let code: number = EXIT.clean
  const program = createProgram(terminal, (result) => (code = result))
  try {
    program.parse(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failure
    throw error
  }
}

const EXAMPLES = `
Examples:
  logwright init                         a configuration to start with, and what is left to do
  logwright check                        the current directory
  logwright check src --preset strict    more rules, and likely findings
  logwright explain src/login.ts:12      why something is or is not reported there

Documentation: https://github.com/logwright/logwright/blob/main/docs/cli.md`

function createProgram(terminal: Terminal, finish: (code: number) => void): Command {
  const program = new Command('logwright')
    .description(
      'Finds security events that nobody logs, secrets that somebody does, and addresses an outsider chooses.',
    )
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: terminal.stdout.write, writeErr: terminal.stderr.write })
    .showSuggestionAfterError()
  addCheck(program.command('check'), terminal, finish)
  addExplain(program.command('explain'), terminal, finish)
  addInit(program.command('init'), terminal, finish)
  program
    .command('rules')
    .description('List all rules.')
    .addOption(new Option('--format <format>', 'output format').choices(['pretty', 'json']).default('pretty'))
    .action((options: { format: 'pretty' | 'json' }) => finish(runRules(options.format, terminal)))
  // Behind the commands, which would inherit it: it helps who leaves the command out.
  program.showHelpAfterError('Check files with: logwright check [paths...]').addHelpText('after', EXAMPLES)
  return program
}

/** Options as commander hands them over. */
interface RawOptions {
  readonly format: Format
  readonly output?: string
  readonly fix?: boolean
  readonly failOn?: 'error' | 'warning'
  readonly stats?: boolean
  readonly coverage?: boolean
  readonly config?: string
  readonly preset?: 'recommended' | 'strict' | 'all'
  readonly rule?: Readonly<Record<string, string>>
  readonly ignore: boolean
  readonly quiet?: boolean
  readonly maxWarnings?: number
  readonly color?: boolean
  readonly baseline?: string
  readonly updateBaseline?: boolean
}

function addCheck(command: Command, terminal: Terminal, finish: (code: number) => void): void {
  command
    .description('Check files and directories.')
    .argument('[paths...]', 'files, directories or globs', ['.'])
    .addOption(new Option('--format <format>', 'output format').choices(FORMATS).default('pretty'))
    .option('--output <file>', 'write the output to a file')
    .option('--fix', 'apply autofixes (suggestions are never applied)')
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that fails the run (default: warning)').choices([
        'error',
        'warning',
      ]),
    )
    .option('--max-warnings <n>', 'fail only when there are more warnings than this', parseCount)
    .option('--quiet', 'show errors only')
    .option('--baseline <file>', 'report only what this file does not record')
    .option('--update-baseline', 'record all findings in the file that --baseline names, and succeed')
    .option('--stats', 'tell what was seen, what was not understood, and where the time went')
    .option('--coverage', 'tell which requirements and events of OWASP the code logs, and where it has gaps')
    .option('--config <file>', 'configuration file (default: logwright.config.json|yaml|yml, searched upward)')
    .addOption(new Option('--preset <preset>', 'which rules run').choices(['recommended', 'strict', 'all']))
    .option('--rule <id:severity>', 'set one rule to off, warn or error; repeatable', collectRule)
    .option('--no-ignore', 'check what .gitignore, the configuration and the built-in list leave out')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addHelpText(
      'after',
      '\nExit codes: 0 no findings, 1 findings, 2 usage error, internal error, or input that could not be checked.',
    )
    .action((paths: readonly string[], raw: RawOptions) => finish(runCheck(toCheckOptions(paths, raw), terminal)))
}

function addExplain(command: Command, terminal: Terminal, finish: (code: number) => void): void {
  command
    .description('Tell why something is or is not reported at a line.')
    .argument('<place>', 'FILE:LINE')
    .addOption(new Option('--format <format>', 'output format').choices(['pretty', 'json']).default('pretty'))
    .option('--config <file>', 'configuration file (default: logwright.config.json|yaml|yml, searched upward)')
    .addOption(new Option('--preset <preset>', 'which rules run').choices(['recommended', 'strict', 'all']))
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .action((place: string, raw: Pick<RawOptions, 'config' | 'preset' | 'color'> & { format: 'pretty' | 'json' }) => {
      const { format, config = null, preset = null, color = null } = raw
      finish(runExplain({ place, format, config, preset, color }, terminal))
    })
}

function addInit(command: Command, terminal: Terminal, finish: (code: number) => void): void {
  command
    .description('Write a configuration to start with, and tell the steps that are left. Asks nothing.')
    .addOption(new Option('--preset <preset>', 'which rules run').choices(['recommended', 'strict', 'all']))
    .option('--yaml', 'write logwright.config.yaml instead of logwright.config.json')
    .option('--baseline [file]', `record what is found, so that only new findings fail (default: ${BASELINE_FILE})`)
    .option('--force', 'replace files that exist')
    .option('--dry-run', 'write nothing, tell what would be written')
    .action((raw: RawInitOptions) => {
      const { preset = null, yaml = false, force = false, dryRun = false } = raw
      const baseline = raw.baseline === true ? BASELINE_FILE : (raw.baseline ?? null)
      finish(runInit({ preset, yaml, baseline, force, dryRun }, terminal))
    })
}

/** Options of `init` as commander hands them over. */
interface RawInitOptions {
  readonly preset?: 'recommended' | 'strict' | 'all'
  readonly yaml?: boolean
  readonly baseline?: string | true
  readonly force?: boolean
  readonly dryRun?: boolean
}

function toCheckOptions(paths: readonly string[], raw: RawOptions): CheckOptions {
  return {
    paths,
    format: raw.format,
    output: raw.output ?? null,
    fix: raw.fix ?? false,
    failOn: raw.failOn ?? null,
    stats: raw.stats ?? false,
    coverage: raw.coverage ?? false,
    config: raw.config ?? null,
    preset: raw.preset ?? null,
    rules: raw.rule ?? {},
    ignore: raw.ignore,
    quiet: raw.quiet ?? false,
    maxWarnings: raw.maxWarnings ?? null,
    color: raw.color ?? null,
    baseline: raw.baseline ?? null,
    updateBaseline: raw.updateBaseline ?? false,
  }
}

function parseCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Not a whole number.')
  return Number(value)
}

function collectRule(value: string, previous: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const match = /^(.+):(\w+)$/.exec(value)
  if (!match?.[1] || !match[2])
    throw new InvalidArgumentError("Write it as id:severity, for example 'require-error-log:off'.")
  return { ...previous, [match[1]]: match[2] }
}
