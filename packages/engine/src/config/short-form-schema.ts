// The JSON Schema of short forms.
import type { JsonSchema } from '@logwright/analysis/query/rule'

const NAME =
  'A name (`logger`, `Audit.record`), or a module and an export (`src/lib/log.ts#logger`, `@acme/log#logger`).'
const NAMES = { type: 'array', items: { type: 'string', minLength: 1 } }
const POSITION = { $ref: '#/definitions/position' }

const LEVEL = { enum: ['trace', 'debug', 'info', 'warn', 'error', 'fatal'], description: 'The level of its records.' }
const LOG_KEYS = {
  level: LEVEL,
  message: { ...POSITION },
  fields: { ...POSITION },
  error: { ...POSITION },
}
const KINDS = ['request', 'header', 'message', 'environment', 'arguments', 'credential-store']

/** Entries are texts or objects; keywords of either kind apply to that kind only, so mistakes are told exactly. */
function entries(description: string, keys: JsonSchema): JsonSchema {
  return {
    type: 'array',
    description,
    items: {
      type: ['string', 'object'],
      minLength: 1,
      additionalProperties: false,
      required: ['name'],
      properties: { name: { type: 'string', minLength: 1, description: NAME }, ...keys },
    },
  }
}

/** Properties of a configuration, by short form. */
export const SHORT_FORMS: JsonSchema = {
  loggers: entries('Loggers: values, classes, and functions that make one.', LOG_KEYS),
  wrappers: entries('Functions that write a log record.', LOG_KEYS),
  guards: entries('Functions that check a URL or host: they throw, or answer.', {
    argument: POSITION,
    holds: {
      enum: ['true-branch', 'false-branch', 'on-return'],
      description: 'Where the address is known to be harmless.',
    },
  }),
  redactors: entries('Functions whose result may be logged: they mask, hash or encrypt.', {}),
  auditFunctions: entries('Functions that write an audit record.', LOG_KEYS),
  sensitiveNames: {
    type: 'object',
    additionalProperties: false,
    description: 'Names that mean something sensitive here, and names that do not.',
    properties: { add: NAMES, remove: NAMES },
  },
  centralHandlers: entries('Functions that log the errors handed to them.', { level: LEVEL, error: POSITION }),
  httpClients: entries('HTTP clients: values, classes, functions that make one, and functions that send a request.', {
    argument: POSITION,
  }),
  sources: entries('Values that an outsider decides, and functions that give such values.', {
    kind: { enum: KINDS },
    label: { type: 'string', minLength: 1, description: 'Words for messages: "the tenant\'s settings".' },
  }),
}
