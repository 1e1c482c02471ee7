// no-redirect-after-check: a client must not follow an answer from a host that was checked to one that was not.
import {
  callOf,
  findRedirectsAfterCheck,
  type Finding,
  type Fix,
  type ModuleView,
  type RedirectedUrl,
  type Rule,
} from '@logwright/analysis/query'
import { stepAt } from '../wording'

/** Options of the rule. */
export type Options = Readonly<Record<string, never>>

const RULE = 'no-redirect-after-check'

/** The rule. */
export const noRedirectAfterCheck: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Disallow clients that follow redirects behind a check of the address',
    group: 'outbound',
    cwe: [918],
    asvs: ['13.2.4', '13.2.5'],
    owasp: ['A10:2021 Server-Side Request Forgery', 'A01:2025 Broken Access Control'],
    severity: 'warning',
    preset: 'strict',
    messages: {
      follows: 'The address is checked, but {{sink}} follows redirects to hosts that are not.',
    },
    hasFix: false,
    hasSuggestions: true,
    schema: { type: 'object', properties: {}, additionalProperties: false },
  },
  defaults: { recommended: {}, strict: {}, all: {} },
  find: (view) => {
    if (!view.scope.mayJudgeOutbound) return []
    return findRedirectsAfterCheck(view).map((url) => describe(view, url))
  },
}

function describe(view: ModuleView, url: RedirectedUrl): Finding {
  return {
    rule: RULE,
    messageId: 'follows',
    data: { sink: url.sinkText },
    range: url.range,
    steps: [stepAt(view, url.source, 'comes from here')],
    confidence: url.confidence,
    fixes: turnOff(view, url),
  }
}

/** Adds the option to the options that are written in the call, or as options of its own. */
function turnOff(view: ModuleView, { sink, off }: RedirectedUrl): readonly Fix[] {
  const call = callOf(view, sink.ref)
  if (!call || !off) return []
  const { argument, key, value } = off
  const title = `Set ${key} to ${value}`
  const last = call.args[call.args.length - 1]
  if (last && call.args.length === argument)
    return [{ kind: 'suggestion', title, edits: [{ start: last.end, end: last.end, text: `, { ${key}: ${value} }` }] }]
  const options = call.args[argument]
  if (!options || view.text[options.start] !== '{') return []
  const isEmpty = /^\{\s*\}$/.test(view.text.slice(options.start, options.end))
  const at = options.start + 1
  return [
    { kind: 'suggestion', title, edits: [{ start: at, end: at, text: ` ${key}: ${value}${isEmpty ? '' : ','}` }] },
  ]
}
