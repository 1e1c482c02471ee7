// An explanation as text for people.
import type { ExplainedCall, ExplainedRule, Explanation, ReportedStep, TextLines } from '@logwright/engine'
import { printable, type Colors } from '../terminal'
import { ruleDocsUrl } from '../version'
import { describeCallee, describeRow } from './explanation-words'

/** Everything that is known of the line, from the file down to each rule. */
export function formatExplanation(explanation: Explanation, lines: TextLines, colors: Colors): string {
  const { path, line, text, errors, calls, reasons, rules } = explanation
  const failures = errors.map((error) => `${colors.red('not analysed')}: ${printable(error.message)}`)
  const callsIn = (title: string, of: readonly ExplainedCall[]): string =>
    of.length === 0 ? '' : `${colors.bold(title)}\n${of.map((call) => formatCall(call, colors)).join('\n')}`
  const parts = [
    `${colors.bold(colors.underline(printable(`${path}:${line}`)))}\n  ${colors.dim(`${line} |`)} ${printable(text)}`,
    [formatScope(explanation), ...failures].join('\n'),
    callsIn('Calls', calls),
    rules.length === 0 ? '' : `${colors.bold('Rules')}\n${formatRules({ explanation, lines, colors }).join('\n')}`,
    callsIn('Calls that the reasons name', reasons),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function formatScope({ scope }: Explanation): string {
  const ignored = scope.isIgnored ? "The configuration's `ignores` leave this file out.\n" : ''
  if (scope.reason === null) return `${ignored}In scope: server code.`
  const partly = scope.mayJudgeOutbound ? '; only outbound requests are judged' : ''
  return `${ignored}Out of scope: ${scope.reason}${partly}.`
}

function formatCall(call: ExplainedCall, colors: Colors): string {
  const rows = call.rows.map((row) => `      ${describeRow(row)}`)
  const logs = call.isLogging && !call.rows.some(({ kind }) => kind === 'log') ? ['      counts as a log'] : []
  return [
    `  ${printable(call.text)}`,
    `    ${colors.dim('calls')} ${printable(describeCallee(call.callee))}`,
    ...rows,
    ...logs,
  ]
    .map((line) => line.trimEnd())
    .join('\n')
}

interface Context {
  readonly explanation: Explanation
  readonly lines: TextLines
  readonly colors: Colors
}

/** Rules that have something to say one by one, the others by name. */
function formatRules(context: Context): readonly string[] {
  const { explanation, colors } = context
  const { scope, rules } = explanation
  const isSilent = ({ findings, silences }: ExplainedRule): boolean => findings.length + silences.length === 0
  const silent = rules.filter(isSilent).map(({ id, off }) => (off === null ? id : `${id} (off)`))
  const told = rules.filter((rule) => !isSilent(rule)).map((rule) => formatRule(rule, context))
  if (silent.length === 0) return told
  const isJudged = scope.isServer || scope.mayJudgeOutbound
  const why = isJudged ? 'nothing on this line is the business of' : 'files that are out of scope are not judged by'
  return [...told, `  ${why}`, ...inLines(silent).map((line) => `    ${colors.dim(line)}`)]
}

/** Width of lists of names. */
const WIDTH = 96

/** Names separated by commas, in lines of at most {@link WIDTH} characters. */
function inLines(names: readonly string[]): readonly string[] {
  const made: string[] = []
  names.forEach((name, i) => {
    const next = i === names.length - 1 ? name : `${name},`
    const last = made[made.length - 1]
    if (last !== undefined && last.length + next.length < WIDTH) made[made.length - 1] = `${last} ${next}`
    else made.push(next)
  })
  return made
}

function formatRule(rule: ExplainedRule, context: Context): string {
  const { colors } = context
  const off = rule.off === null ? '' : colors.dim(` (${rule.off})`)
  const facts = [
    ...rule.findings.flatMap((finding) => formatFinding(finding, context)),
    ...rule.silences.map(({ range, reason, because }) => {
      const at = because === null ? '' : ` ${colors.dim(`(${placeOf(context, because)})`)}`
      return `    ${placeOf(context, range)}  not reported: ${printable(reason)}${at}`
    }),
  ]
  const page = rule.findings.length === 0 ? [] : [`    ${colors.dim(ruleDocsUrl(rule.id))}`]
  return [`  ${rule.id}${off}`, ...page, ...facts].join('\n')
}

function formatFinding(finding: ExplainedRule['findings'][number], context: Context): readonly string[] {
  const { colors } = context
  const verdict =
    finding.hidden === null
      ? colors.yellow('reported')
      : `${colors.green('not reported')}: ${printable(finding.hidden)}`
  return [
    `    ${placeOf(context, finding.range)}  ${printable(finding.message)} ${colors.dim(`(${finding.confidence})`)}`,
    ...finding.steps.map((step, i) => `      ${i + 1}. ${stepPlace(context, step)}  ${printable(step.message)}`),
    `      ${verdict}`,
  ]
}

function placeOf({ lines }: Context, range: { readonly start: number }): string {
  const { line, column } = lines.positionAt(range.start)
  return `${line}:${column}`
}

function stepPlace(context: Context, { range, elsewhere }: ReportedStep): string {
  if (elsewhere === null) return placeOf(context, range)
  return `${printable(elsewhere.path)}:${elsewhere.start.line}:${elsewhere.start.column}`
}
