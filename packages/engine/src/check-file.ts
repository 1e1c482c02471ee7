// From an opened file to findings: runs rules, applies preset and suppressions, renders messages.
import type { Finding } from '@logwright/analysis/query/finding'
import type { Preset, Rule } from '@logwright/analysis/query/rule'
import { countCalls, type CallCensus } from '@logwright/analysis/query/explain/call-census'
import type { ModuleView } from '@logwright/analysis/query/view'
import type { RuleSetting } from './config/config-file'
import { coverageOf } from './log-coverage'
import { placeFixes } from './fixes-elsewhere'
import { runPass } from './guarded-pass'
import { openFile, type OpenedFile } from './opened-file'
import { INTERNAL_ERROR, renderMessage } from './rendered-message'
import type { FileReport, InternalError, ReportedFinding, SourceInput } from './session'
import type { SessionState } from './session-state'
import { placeOwnSteps, placeSteps } from './step-places'
import { compileSuppressions, type SuppressionLookup } from './suppressions'

/** Runs all configured rules on a file. */
export function checkFile(state: SessionState, input: SourceInput): FileReport {
  const file = openFile(state, input)
  const view = file.opened.kind === 'view' ? file.opened.view : null
  const ran = view ? runRules(state, file.path, view) : { found: [], bugs: [] }
  const internalErrors = [...file.internalErrors, ...ran.bugs]
  const found = ran.found.map(({ finding, setting }) => {
    return { finding: view ? { ...finding, steps: placeOwnSteps(view, finding.steps) } : finding, setting }
  })
  return {
    path: state.relative(file.path),
    findings: toReported(state, file, found, internalErrors),
    userErrors: file.opened.kind === 'none' && file.skipped === null ? file.opened.errors : [],
    internalErrors,
    outOfScope: file.skipped ?? view?.scope.reason ?? null,
    stats: countStats(state, file),
  }
}

/** Findings as they are shown, sorted by place; of bugs the first stands as one. Steps inside the file itself have their places. */
export function toReported(
  state: SessionState,
  { directives, lines }: Pick<OpenedFile, 'directives' | 'lines'>,
  found: readonly RanRules['found'][number][],
  [bug]: readonly InternalError[],
): readonly ReportedFinding[] {
  const suppression = compileSuppressions(directives, lines)
  const reported = found.map(({ finding, setting }) => report(state, finding, setting.severity, suppression))
  if (bug) reported.push(report(state, internalFinding(bug), 'error', () => null))
  return reported.sort(comparePlaces)
}

/** Findings of one rule, for hosts that ask rule by rule; `logwright-disable` comments are applied, ESLint's are the host's. */
export function findOfRule(state: SessionState, input: SourceInput, run: RuleRun): readonly Finding[] {
  const { rule, preset } = run
  const file = openFile(state, input)
  if (file.opened.kind === 'none') return bugOnce(state, file, rule)
  const options = { ...rule.defaults[preset], ...run.options }
  const ran = runRule(state, file.path, file.opened.view, { rule, options, preset })
  if ('bug' in ran) return [internalFinding(ran.bug)]
  const suppression = compileSuppressions(file.directives, file.lines, ['logwright'])
  return ran.found
    .filter((finding) => suppression(rule.id, finding.range.start) === null)
    .map((finding) => ({ ...finding, fixes: finding.fixes.filter(({ elsewhere }) => !elsewhere) }))
    .sort(comparePlaces)
}

/** A file that could not be analysed because of our bug is reported by the first configured rule only. */
function bugOnce(state: SessionState, file: OpenedFile, rule: Rule): readonly Finding[] {
  const bug = file.internalErrors[0]
  const carrier = state.carriers.get(file) ?? rule.id
  state.carriers.set(file, carrier)
  return bug && carrier === rule.id ? [internalFinding(bug)] : []
}

/** A rule with the options that it runs with. */
export interface RuleRun {
  readonly rule: Rule
  readonly options: RuleSetting['options']
  readonly preset: Preset
}

/** What rules found, each under its setting, and which of them failed. */
export interface RanRules {
  readonly found: { readonly finding: Finding; readonly setting: RuleSetting }[]
  readonly bugs: InternalError[]
}

/** Runs the configured rules on a view. */
export function runRules(state: SessionState, path: string, view: ModuleView): RanRules {
  const ran: RanRules = { found: [], bugs: [] }
  const { scope } = view
  if (!scope.isServer && !scope.mayJudgeOutbound) return ran
  for (const [id, setting] of state.config.rules) {
    const rule = state.rules.get(id)
    if (!rule) continue
    const result = runRule(state, path, view, { rule, options: setting.options, preset: state.config.preset })
    if ('bug' in result) ran.bugs.push(result.bug)
    else ran.found.push(...result.found.map((finding) => ({ finding, setting })))
  }
  return ran
}

function runRule(
  state: SessionState,
  path: string,
  view: ModuleView,
  run: RuleRun,
): { found: Finding[] } | { bug: InternalError } {
  const result = runPass({ file: path, pass: `rule ${run.rule.id}`, times: state.times }, () =>
    run.rule.find(run.preset === 'recommended' ? view : { ...view, isPersonalReported: true }, run.options),
  )
  if (result.kind === 'failed') return { bug: result.error }
  // The narrow preset shows what is certain; see docs/configuration.md.
  return { found: result.value.filter((finding) => run.preset !== 'recommended' || finding.confidence === 'certain') }
}

function report(
  state: SessionState,
  finding: Finding,
  severity: 'error' | 'warning',
  suppression: SuppressionLookup,
): ReportedFinding {
  const message = renderMessage(state.rules.get(finding.rule), finding)
  const steps = placeSteps(state, finding.steps)
  const fixes = placeFixes(state, finding.fixes)
  return { ...finding, steps, fixes, severity, message, suppressed: suppression(finding.rule, finding.range.start) }
}

function internalFinding(bug: InternalError): Finding {
  return {
    rule: INTERNAL_ERROR,
    messageId: INTERNAL_ERROR,
    data: { file: bug.file, pass: bug.pass, message: bug.message },
    range: { start: 0, end: 0 },
    steps: [],
    confidence: 'certain',
    fixes: [],
  }
}

function comparePlaces(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    compareText(a.rule, b.rule) ||
    compareText(a.messageId, b.messageId)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function countStats(state: SessionState, file: OpenedFile): FileReport['stats'] {
  const view = file.opened.kind === 'view' ? file.opened.view : null
  const facts = view?.facts
  return {
    nodes: facts?.nodeCount ?? 0,
    unknown: facts?.unknownCount ?? 0,
    lines: file.lines.count,
    functions: facts?.functions.length ?? 0,
    calls: view && state.countsCalls ? censusOf(state, file.path, view) : null,
    coverage: view && state.countsCoverage ? coverageOf(state, file.path, view) : null,
  }
}

function censusOf(state: SessionState, path: string, view: ModuleView): CallCensus | null {
  const counted = runPass({ file: path, pass: 'count calls', times: state.times }, () => countCalls(view))
  return counted.kind === 'done' ? counted.value : null
}
