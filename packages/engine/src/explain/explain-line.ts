// Answers why something is or is not reported at a line: opens the file as `check` does, and runs each rule with an ear for its reasons.
import type { Finding } from '@logwright/analysis/query/finding'
import type { Preset, Rule } from '@logwright/analysis/query/rule'
import { explainCalls, type ExplainedCall } from '@logwright/analysis/query/explain/explained-calls'
import type { ModuleView, Silence } from '@logwright/analysis/query/view'
import { isInPreset, PRESETS } from '../config/rule-entries'
import { openFile, type OpenedFile } from '../opened-file'
import { renderMessage } from '../rendered-message'
import type { SourceInput } from '../session'
import type { SessionState } from '../session-state'
import { placeOwnSteps, placeSteps } from '../step-places'
import { compileSuppressions, type SuppressionLookup } from '../suppressions'
import type { ExplainedFinding, ExplainedRule, ExplainedScope, Explanation } from './explanation'

interface Span {
  readonly start: number
  readonly end: number
}

/** What is asked of each rule. */
interface Question {
  readonly state: SessionState
  readonly view: ModuleView
  readonly line: Span
  readonly suppression: SuppressionLookup
}

/** Explains a line (from 1) of a file; the caller has checked that the file has so many. */
export function explainLine(state: SessionState, input: SourceInput, line: number, isIgnored: boolean): Explanation {
  const file = openFile(state, input)
  const span = spanOf(file, line)
  const answer = { path: state.relative(file.path), line, text: file.lines.lineText(line) }
  if (file.opened.kind === 'none') {
    const errors = file.internalErrors.length > 0 ? file.internalErrors : file.opened.errors
    return { ...answer, scope: unread(file.skipped, isIgnored), errors, calls: [], reasons: [], rules: [] }
  }
  const { view } = file.opened
  const suppression = compileSuppressions(file.directives, file.lines)
  const question: Question = { state, view, line: span, suppression }
  const rules = [...state.rules.values()].map((rule) => explainRule(question, rule))
  return {
    ...answer,
    scope: { ...view.scope, isIgnored },
    errors: [],
    calls: explainCalls(view, span),
    reasons: explainReasons(view, span, rules),
    rules,
  }
}

/** The calls that reasons point at, where they do not begin on the line itself. */
function explainReasons(view: ModuleView, span: Span, rules: readonly ExplainedRule[]): readonly ExplainedCall[] {
  const places = rules.flatMap(({ silences }) => silences.flatMap(({ because }) => because ?? []))
  const starts = new Set(places.map(({ start }) => start).filter((start) => start < span.start || start > span.end))
  return [...starts].sort((a, b) => a - b).flatMap((start) => explainCalls(view, { start, end: start + 1 }).slice(0, 1))
}

function unread(skipped: string | null, isIgnored: boolean): ExplainedScope {
  return { isServer: false, mayJudgeOutbound: false, reason: skipped ?? 'a file that cannot be read', isIgnored }
}

function spanOf({ lines }: OpenedFile, line: number): Span {
  const start = lines.startOf(line)
  return { start, end: start + lines.lineText(line).length }
}

function explainRule(question: Question, rule: Rule): ExplainedRule {
  const { state, view, line } = question
  const setting = state.config.rules.get(rule.id)
  const { preset } = state.config
  const off = setting ? null : whyOff(rule, preset)
  const silences: Silence[] = []
  const listening: ModuleView = { ...view, onSilence: (silence) => silences.push(silence) }
  const options = setting?.options ?? rule.defaults[preset]
  const onLine = (finding: Finding): boolean => touches(finding.range, line) || isStepOn(finding, line)
  const found = rule.find(listening, options).filter(onLine)
  const wide = isSame(options, rule.defaults.all) ? [] : rule.find(view, rule.defaults.all).filter(onLine)
  const others = wide.filter((other) => !found.some((one) => isSamePlace(one, other)))
  const explained = [
    ...found.map((finding) => explainFinding(question, rule, finding, off ?? hiddenBy(preset, finding))),
    ...others.map((finding) => explainFinding(question, rule, finding, off ?? hiddenByOptions(rule, options, finding))),
  ]
  return {
    id: rule.id,
    off,
    findings: explained,
    silences: silences.filter(
      ({ range, because }) => touches(range, line) || (because !== null && touches(because, line)),
    ),
  }
}

function whyOff(rule: Rule, preset: Preset): string {
  return isInPreset(rule, preset)
    ? 'turned off in the configuration'
    : `not in preset '${preset}', but in '${rule.meta.preset}'`
}

/** The narrow preset shows what is certain; see docs/configuration.md. */
function hiddenBy(preset: Preset, finding: Finding): string | null {
  return preset === 'recommended' && finding.confidence === 'likely'
    ? "only likely, and preset 'recommended' shows what is certain"
    : null
}

function hiddenByOptions(rule: Rule, options: object, _finding: Finding): string {
  const preset = PRESETS.find((each) => !isSame(rule.defaults[each], options)) ?? 'all'
  const keys = Object.entries(rule.defaults.all).filter(([key, value]) => !isSame(Reflect.get(options, key), value))
  return `option ${keys.map(([key]) => `'${key}'`).join(', ')} is narrower than in preset '${preset === 'recommended' ? 'all' : preset}'`
}

function explainFinding(
  { state, view, suppression }: Question,
  rule: Rule,
  finding: Finding,
  hidden: string | null,
): ExplainedFinding {
  const suppressed = suppression(finding.rule, finding.range.start)
  const reason = suppressed?.reason ? `: ${suppressed.reason}` : ''
  return {
    ...finding,
    steps: placeSteps(state, placeOwnSteps(view, finding.steps)),
    severity: state.config.rules.get(rule.id)?.severity ?? rule.meta.severity,
    message: renderMessage(rule, finding),
    suppressed,
    hidden: suppressed ? `a comment suppresses it${reason}` : hidden,
  }
}

function touches(range: Span, line: Span): boolean {
  return range.start <= line.end && range.end >= line.start
}

function isStepOn(finding: Finding, line: Span): boolean {
  return finding.steps.some(({ range }) => range.start >= line.start && range.start <= line.end)
}

function isSamePlace(a: Finding, b: Finding): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.messageId === b.messageId
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
