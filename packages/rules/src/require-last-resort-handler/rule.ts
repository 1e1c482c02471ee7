// require-last-resort-handler: an unexpected error must end in a log, not in a handler that drops it.
import {
  findLostErrors,
  handlerText,
  type Finding,
  type LostErrors,
  type ModuleView,
  type Rule,
} from '@logwright/analysis/query'

/** Options of the rule. */
export type Options = Readonly<Record<string, never>>

const RULE = 'require-last-resort-handler'

/** The rule. */
export const requireLastResortHandler: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Require that a server logs unexpected errors',
    group: 'events',
    cwe: [778, 390],
    asvs: ['16.5.4'],
    owasp: [
      'A09:2021 Security Logging and Monitoring Failures',
      'A09:2025 Security Logging & Alerting Failures',
      'A10:2025 Mishandling of Exceptional Conditions',
    ],
    severity: 'warning',
    preset: 'strict',
    messages: {
      drops: 'Unexpected errors end in {{handler}}, which does not log them.',
      missing: '{{framework}} does not print unexpected errors, and no handler that logs them is set here.',
    },
    hasFix: false,
    hasSuggestions: false,
    schema: { type: 'object', properties: {}, additionalProperties: false },
  },
  defaults: { recommended: {}, strict: {}, all: {} },
  find: (view) => (view.scope.isServer ? findLostErrors(view).map((lost) => describe(view, lost)) : []),
}

function describe(view: ModuleView, { kind, framework, handler, ref, range }: LostErrors): Finding {
  return {
    rule: RULE,
    messageId: kind,
    data: { framework, handler: handler ? handlerText(handler) : '' },
    range,
    steps: kind === 'drops' ? [{ message: 'is registered here', range: view.range(ref) }] : [],
    confidence: 'certain',
    fixes: [],
  }
}
