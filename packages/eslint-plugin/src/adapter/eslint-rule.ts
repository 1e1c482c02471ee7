// A rule of Logwright as a rule of ESLint: asks the session when the file has been read, and reports what it says.
import type { Finding, Fix } from '@logwright/analysis/query/finding'
import { INTERNAL_ERROR, type Rule } from '@logwright/engine'
import type { LogwrightRule } from '../plugin-types'
import { ruleDocsUrl } from '../version'
import { foldSteps, STEPS, withSteps } from './folded-steps'
import type { HostContext, HostFix, HostReport, HostSourceCode } from './host-context'
import { lintedFile } from './linted-file'

const CONFIGURATION = 'configuration'
const SUGGESTION = 'suggestion'

/** Messages that every rule has besides its own. */
const COMMON_MESSAGES = {
  [INTERNAL_ERROR]: "Logwright failed in pass '{{pass}}': {{message}}",
  [CONFIGURATION]: '{{message}}',
  [SUGGESTION]: '{{title}}',
}

/** Converts a rule. Defaults are merged by the session, since ESLint 8.57 does not know `meta.defaultOptions`. */
export function toEslintRule(rule: Rule): LogwrightRule {
  return {
    meta: metaOf(rule),
    create: (context) => {
      const host = context as HostContext
      return { 'Program:exit': () => reportAll(host, rule) }
    },
  }
}

function metaOf({ id, meta }: Rule): LogwrightRule['meta'] {
  const own = Object.entries(meta.messages).map(([messageId, template]) => [messageId, withSteps(template)])
  return {
    type: 'problem',
    docs: {
      description: meta.description,
      url: ruleDocsUrl(id),
      group: meta.group,
      cwe: meta.cwe,
      recommended: meta.preset === 'recommended',
      preset: meta.preset,
    },
    messages: { ...Object.fromEntries(own), ...COMMON_MESSAGES },
    schema: [{ ...meta.schema }],
    ...(meta.hasFix && { fixable: 'code' as const }),
    hasSuggestions: meta.hasSuggestions,
  }
}

function reportAll(context: HostContext, rule: Rule): void {
  const file = lintedFile(context)
  const problems = file.takeProblems()
  if (problems.length > 0) context.report(configurationProblem(problems))
  if (file.isIgnored) return
  const findings = file.session.find(file.input, rule.id, optionsOf(context.options), file.preset)
  for (const finding of findings) context.report(toReport(finding, rule, context.sourceCode))
}

/** ESLint has checked the options by the schema. */
function optionsOf(options: readonly unknown[]): Readonly<Record<string, unknown>> {
  const [first] = options
  return typeof first === 'object' && first !== null ? { ...first } : {}
}

function configurationProblem(problems: readonly string[]): HostReport {
  const start = { line: 1, column: 0 }
  return {
    loc: { start, end: start },
    messageId: CONFIGURATION,
    data: { message: `Logwright is misconfigured: ${problems.join(' ')}` },
  }
}

function toReport(finding: Finding, rule: Rule, source: HostSourceCode): HostReport {
  const lineAt = (offset: number): number => source.getLocFromIndex(offset).line
  const fix = rule.meta.hasFix ? finding.fixes.find((offered) => offered.kind === 'fix') : undefined
  const suggestions = rule.meta.hasSuggestions ? finding.fixes.filter((offered) => offered.kind === 'suggestion') : []
  return {
    loc: { start: source.getLocFromIndex(finding.range.start), end: source.getLocFromIndex(finding.range.end) },
    messageId: finding.messageId,
    data: { ...finding.data, [STEPS]: foldSteps(finding, lineAt) },
    ...(fix && { fix: toHostFix(fix) }),
    suggest: suggestions.map((offered) => ({
      messageId: SUGGESTION,
      data: { title: offered.title },
      fix: toHostFix(offered),
    })),
  }
}

function toHostFix({ edits }: Fix): HostFix {
  return (fixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text))
}
