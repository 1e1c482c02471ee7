// no-sensitive-data-in-logs: a secret or personal datum must not reach a log, an error tracker or telemetry.
import {
  asRedactedPath,
  findSensitiveFlows,
  lastRedactedPath,
  type Finding,
  type Fix,
  type ModuleView,
  type Rule,
  type SensitiveFlow,
  type Step,
} from '@logwright/analysis/query'
import { withComma } from '../edits'
import { stepAt, stepsInside } from '../wording'

/** Options of the rule. */
export interface Options {
  /** Classes of the sensitive-name vocabulary that are looked for. */
  readonly classes: readonly string[]
  /** Further names that are sensitive in this project. */
  readonly names: readonly string[]
  /** Names that are harmless in this project. */
  readonly ignoreNames: readonly string[]
  /** Report a whole request body in a log even where nothing says that it holds a secret. */
  readonly wholeBody: boolean
  /** Kinds of places that are looked at. */
  readonly sinks: readonly string[]
}

const RULE = 'no-sensitive-data-in-logs'
const SECRETS = ['credential', 'token', 'session', 'key', 'header', 'otp', 'connection']
const PERSONAL = ['government-id', 'financial', 'health', 'contact', 'location']
const RARE = ['demographic', 'network']
const SINKS = ['log', 'output', 'access', 'audit', 'tracker', 'telemetry']

const strings = (description: string): Readonly<Record<string, unknown>> => ({
  type: 'array',
  items: { type: 'string' },
  uniqueItems: true,
  description,
})

/** The rule. */
export const noSensitiveDataInLogs: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'Disallow secrets and personal data in logs, error trackers and telemetry',
    group: 'leaks',
    cwe: [532, 200],
    asvs: ['16.2.5'],
    owasp: ['A09:2021 Security Logging and Monitoring Failures', 'A09:2025 Security Logging & Alerting Failures'],
    severity: 'error',
    preset: 'recommended',
    messages: {
      reaches: "'{{name}}' reaches {{sink}}{{level}}.",
      made: "'{{name}}' is {{label}} and reaches {{sink}}{{level}}.",
      whole: "All of '{{name}}' ({{label}}) reaches {{sink}}{{level}}.",
      shape: "'{{name}}' reaches {{sink}} with its field '{{field}}'{{type}}{{level}}.",
    },
    hasFix: false,
    hasSuggestions: true,
    schema: {
      type: 'object',
      properties: {
        classes: {
          type: 'array',
          items: { enum: [...SECRETS, ...PERSONAL, ...RARE] },
          uniqueItems: true,
          description: 'Classes of the sensitive-name vocabulary that are looked for.',
        },
        names: strings('Further names that are sensitive in this project, matched as whole words.'),
        ignoreNames: strings('Names that are harmless in this project.'),
        wholeBody: {
          type: 'boolean',
          description: 'Report a whole request body in a log even where nothing says that it holds a secret.',
        },
        sinks: {
          type: 'array',
          items: { enum: SINKS },
          uniqueItems: true,
          description: 'Kinds of places that are looked at.',
        },
      },
      additionalProperties: false,
    },
  },
  defaults: {
    recommended: { classes: SECRETS, names: [], ignoreNames: [], wholeBody: false, sinks: SINKS },
    strict: { classes: [...SECRETS, ...PERSONAL], names: [], ignoreNames: [], wholeBody: true, sinks: SINKS },
    all: { classes: [...SECRETS, ...PERSONAL, ...RARE], names: [], ignoreNames: [], wholeBody: true, sinks: SINKS },
  },
  find: (view, options) => {
    if (!view.scope.isServer) return []
    return findSensitiveFlows(view, options).map((flow) => describe(view, flow))
  },
}

function describe(view: ModuleView, flow: SensitiveFlow): Finding {
  return {
    rule: RULE,
    messageId: flow.kind === 'name' ? 'reaches' : flow.kind,
    data: {
      name: flow.name,
      sink: flow.sinkText,
      level: flow.level !== null && /^[a-z]+$/i.test(flow.level) ? ` at level ${flow.level}` : '',
      label: flow.label,
      field: flow.field ?? '',
      type: flow.type === null ? '' : ` of ${flow.type}`,
    },
    range: flow.range,
    steps: stepsOf(view, flow),
    confidence: flow.confidence,
    fixes: suggest(view, flow),
  }
}

function stepsOf(view: ModuleView, flow: SensitiveFlow): readonly Step[] {
  const handed = flow.handedOver.map((call) => stepAt(view, call, 'is handed over here'))
  const logged = flow.handedOver.length > 0 ? [stepAt(view, flow.sink.ref, 'is logged here')] : []
  const read = flow.readAt ? [stepAt(view, flow.readAt, `its '${flow.field ?? ''}' is read here`)] : []
  return [
    stepAt(view, originOf(view, flow), 'comes from here'),
    ...read,
    ...handed,
    ...logged,
    ...stepsInside(view, flow.sink, 'log'),
  ]
}

/** The call that makes the value, where one does. */
function originOf({ flow }: ModuleView, { source }: SensitiveFlow): SensitiveFlow['source'] {
  const [made, ...others] = flow.producers(source)
  return made && others.length === 0 && flow.instruction(made).kind === 'call' ? made : source
}

function suggest(view: ModuleView, flow: SensitiveFlow): readonly Fix[] {
  return [...logIdentity(view, flow), ...changeRecord(view, flow), ...hideByLogger(view, flow)]
}

/** The id of the object in place of the object, or of its secret. */
function logIdentity(view: ModuleView, { identity, property, range }: SensitiveFlow): readonly Fix[] {
  if (identity === null) return []
  const written = view.text.slice(range.start, range.end)
  // The id itself is what must not be logged: that of a session.
  if (written.endsWith(identity.replace(/^\w+: /, ''))) return []
  if (property === null && !/^[\w$.]+$/.test(written)) return []
  const text = property === null ? `{ ${identity} }` : identity
  return [{ kind: 'suggestion', title: `Log '${identity}' instead`, edits: [{ ...range, text }] }]
}

/** One more path in the list that the logger hides, where this file makes the logger. */
function hideByLogger(view: ModuleView, { sink, place, redactedIn }: SensitiveFlow): readonly Fix[] {
  const path = place && asRedactedPath(place)
  if (path !== null && redactedIn !== null) {
    const elsewhere = { module: redactedIn, path }
    return [
      {
        kind: 'suggestion',
        title: `Add '${path}' to the redaction of the logger in ${redactedIn}`,
        edits: [],
        elsewhere,
      },
    ]
  }
  const last = path === null ? null : lastRedactedPath(view.flow, sink, path)
  if (path === null || last === null) return []
  const { start, end } = view.range(last)
  const quote = /^['"`]/.exec(view.text.slice(start, end))?.[0] ?? "'"
  return [
    {
      kind: 'suggestion',
      title: `Add '${path}' to the logger's redaction`,
      edits: [{ start: end, end, text: `, ${quote}${path}${quote}` }],
    },
  ]
}

/** The property of the record is redacted or taken out. */
function changeRecord(view: ModuleView, flow: SensitiveFlow): readonly Fix[] {
  const { property } = flow
  if (!property) return []
  const key = /^[A-Za-z_$][\w$]*$/.test(property.key) ? property.key : JSON.stringify(property.key)
  return [
    {
      kind: 'suggestion',
      title: `Redact '${property.key}'`,
      edits: [{ ...property.range, text: `${key}: '[REDACTED]'` }],
    },
    {
      kind: 'suggestion',
      title: `Remove '${property.key}' from the log`,
      edits: [{ ...withComma(view.text, property.range), text: '' }],
    },
  ]
}
