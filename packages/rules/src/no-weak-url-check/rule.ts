// no-weak-url-check: a check that guards an outbound request must hold against an address that was made to pass it.
import {
  findWeakUrlChecks,
  type Finding,
  type ModuleView,
  type OutboundUrl,
  type Rule,
  type WeakCheck,
} from '@logwright/analysis/query'
import { stepAt } from '../wording'
import { suggestStrictCheck } from './fix'

/** Options of the rule. */
export type Options = Readonly<Record<string, never>>

const RULE = 'no-weak-url-check'

/** The rule. */
export const noWeakUrlCheck: Rule<Options> = {
  id: RULE,
  meta: {
    description: "Disallow checks of an outbound address that an attacker's address passes",
    group: 'outbound',
    cwe: [918, 20],
    asvs: ['1.3.6', '13.2.4', '13.2.5'],
    owasp: ['A10:2021 Server-Side Request Forgery', 'A01:2025 Broken Access Control'],
    severity: 'error',
    preset: 'recommended',
    messages: {
      includes: '{{check}} finds the text anywhere in the address: {{witness}} passes.',
      suffix: '{{check}} leaves open what stands before: {{witness}} passes.',
      prefix: '{{check}} leaves open how the host goes on: {{witness}} passes.',
      pattern: '{{check}} does not fix the host: {{witness}} passes.',
      blockList: '{{check}} does not know every internal address: {{witness}} passes.',
      scheme: '{{check}} tests the scheme only: {{witness}} passes.',
      format: '{{check}} only says that it is an address: {{witness}} passes.',
      base: '{{check}} does not fix the host: with {{witness}} it is the host named there.',
    },
    hasFix: false,
    hasSuggestions: true,
    schema: { type: 'object', properties: {}, additionalProperties: false },
  },
  defaults: { recommended: {}, strict: {}, all: {} },
  find: (view) => {
    if (!view.scope.mayJudgeOutbound) return []
    return findWeakUrlChecks(view).map(({ check, url }) => describe(view, check, url))
  },
}

function describe(view: ModuleView, check: WeakCheck, url: OutboundUrl): Finding {
  return {
    rule: RULE,
    messageId: check.kind,
    data: { check: view.excerpt(check.ref), witness: `'${check.witness}'` },
    range: view.range(check.ref),
    steps: [stepAt(view, url.sink.ref, 'guards this call')],
    confidence: url.confidence,
    fixes: suggestStrictCheck(view, check),
  }
}
