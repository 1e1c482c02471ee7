// no-error-details-in-response: what an error says of the inside of a program must not go out to a client.
import {
  findErrorDetails,
  type ErrorDetail,
  type Finding,
  type ModuleView,
  type Rule,
  type Step,
} from '@logwright/analysis/query'
import { stepAt } from '../wording'
import { suggestConstant } from './fix'

/** Options of the rule. */
export interface Options {
  /** Report an error's message, too, and not only stacks, queries and whole errors. */
  readonly checkMessage: boolean
}

const RULE = 'no-error-details-in-response'

/** The rule. */
export const noErrorDetailsInResponse: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Disallow stacks, queries and internal messages of errors in answers to clients',
    group: 'leaks',
    cwe: [209],
    asvs: ['16.5.1'],
    owasp: ['A05:2021 Security Misconfiguration', 'A10:2025 Mishandling of Exceptional Conditions'],
    severity: 'warning',
    preset: 'strict',
    messages: {
      stack: '{{what}} is sent to the client {{by}}, with files and line numbers.',
      message: '{{what}} is sent to the client {{by}}.',
      whole: '{{what}} is sent to the client {{by}}, with every field that it carries.',
      query: "{{what}}, the database's own words, is sent to the client {{by}}.",
    },
    hasFix: false,
    hasSuggestions: true,
    schema: {
      type: 'object',
      properties: {
        checkMessage: {
          type: 'boolean',
          description: "Report an error's message, too, and not only stacks, queries and whole errors.",
        },
      },
      additionalProperties: false,
    },
  },
  defaults: { recommended: { checkMessage: true }, strict: { checkMessage: true }, all: { checkMessage: true } },
  find: (view, options) => {
    if (!view.scope.isServer) return []
    return findErrorDetails(view, options).map((detail) => describe(view, detail))
  },
}

function describe(view: ModuleView, detail: ErrorDetail): Finding {
  return {
    rule: RULE,
    messageId: detail.kind,
    data: { what: detail.what, by: detail.by },
    range: detail.range,
    steps: stepsOf(view, detail),
    confidence: detail.confidence,
    fixes: suggestConstant(view, detail),
  }
}

function stepsOf(view: ModuleView, detail: ErrorDetail): readonly Step[] {
  const handed = detail.handedOver.map((call) => stepAt(view, call, 'is handed over here'))
  return [stepAt(view, detail.source, 'the error comes from here'), ...handed]
}
