// no-unvalidated-url: request data must not choose where an outbound request goes.
import {
  findOutboundUrls,
  type Finding,
  type Fix,
  type ModuleView,
  type OutboundUrl,
  type Rule,
  type Step,
} from '@logwright/analysis/query'
import { stepAt, stepsInside } from '../wording'
import { suggestHostList } from './fix'

/** Options of the rule. */
export interface Options {
  /** Report a path that request data decides, too: traversal reaches other endpoints of the same host. */
  readonly checkPath: boolean
  /** Report an address that was stored earlier, too: a row of a database, a job of a queue. */
  readonly checkStored: boolean
  /** Report arguments of exported functions, too: for packages whose callers are not trusted. */
  readonly checkExports: boolean
}

const RULE = 'no-unvalidated-url'

/** The rule. */
export const noUnvalidatedUrl: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Disallow outbound requests whose host or path request data decides unchecked',
    group: 'outbound',
    cwe: [918],
    asvs: ['1.3.6', '13.2.4', '13.2.5'],
    owasp: ['A10:2021 Server-Side Request Forgery', 'A01:2025 Broken Access Control'],
    severity: 'error',
    preset: 'recommended',
    messages: {
      host: 'The host that {{sink}} calls comes from {{source}}.',
      path: 'The path that {{sink}} requests comes from {{source}}.',
    },
    hasFix: true,
    hasSuggestions: true,
    schema: {
      type: 'object',
      properties: {
        checkPath: { type: 'boolean', description: 'Report a path that request data decides, too.' },
        checkStored: { type: 'boolean', description: 'Report an address that was stored earlier, too.' },
        checkExports: { type: 'boolean', description: 'Report arguments of exported functions, too.' },
      },
      additionalProperties: false,
    },
  },
  defaults: {
    recommended: { checkPath: false, checkStored: false, checkExports: false },
    strict: { checkPath: true, checkStored: true, checkExports: false },
    all: { checkPath: true, checkStored: true, checkExports: false },
  },
  find: (view, options) => {
    if (!view.scope.mayJudgeOutbound) return []
    return findOutboundUrls(view, options).map((url) => describe(view, url))
  },
}

function describe(view: ModuleView, url: OutboundUrl): Finding {
  return {
    rule: RULE,
    messageId: url.part,
    data: { source: url.sourceLabel || 'request data', sink: url.sinkText },
    range: url.range,
    steps: stepsOf(view, url),
    confidence: url.confidence,
    fixes: fixesOf(view, url),
  }
}

/** A weak check is mended where it stands. */
function fixesOf(view: ModuleView, url: OutboundUrl): readonly Fix[] {
  if (url.piece) return encodePiece(view, url.piece)
  return url.part === 'host' && url.weakChecks.length === 0 ? suggestHostList(view, url) : []
}

function stepsOf(view: ModuleView, url: OutboundUrl): readonly Step[] {
  const handed = url.handedOver.map((call) => stepAt(view, call, 'is handed over here'))
  const called = url.handedOver.length > 0 ? [stepAt(view, url.sink.ref, 'is requested here')] : []
  return [stepAt(view, url.source, 'comes from here'), ...handed, ...called, ...stepsInside(view, url.sink, 'outbound')]
}

function encodePiece(view: ModuleView, piece: OutboundUrl['source']): readonly Fix[] {
  const range = view.range(piece)
  const text = view.text.slice(range.start, range.end)
  if (text === '') return []
  return [
    {
      kind: 'fix',
      title: 'Encode this piece with encodeURIComponent',
      edits: [{ ...range, text: `encodeURIComponent(${text})` }],
    },
  ]
}
