// The JSON Schema of a configuration. The published file schema/logwright.config.schema.json is written from here.
import type { JsonSchema, Rule } from '@logwright/analysis/query/rule'
import { SHORT_FORMS } from './short-form-schema'

const SEVERITY = { enum: ['off', 'warn', 'error'] }
const GLOBS = { type: 'array', items: { type: 'string', minLength: 1 } }

const DEPENDENCIES = {
  type: 'array',
  items: { type: 'string', pattern: '^(@[a-z0-9~_-][\\w.~-]*/)?([a-z0-9_-][\\w.~-]*|\\*)$' },
  description:
    "Packages in node_modules whose code is read, besides those of the project's own scope. `@acme/*` names all of a scope.",
}

const SCOPE = {
  type: 'object',
  additionalProperties: false,
  description: 'Corrections of the decision which files are server code.',
  properties: {
    server: { ...GLOBS, description: 'Files that are server code whatever their path or content says.' },
    notServer: { ...GLOBS, description: 'Files that are no server code. Wins over `server`.' },
  },
}

/** Schema of `settings.logwright` in ESLint: the part of a configuration that is not about rules. */
export function settingsSchema(model: JsonSchema): JsonSchema {
  return withModels(model, { models: MODELS, ...SHORT_FORMS, dependencies: DEPENDENCIES, scope: SCOPE })
}

const MODELS = {
  type: 'array',
  items: { $ref: '#/definitions/model' },
  description: "The user's own libraries; see docs/models.md.",
}

/** Schema of a configuration file. `rules` and their options are spelt out, so that editors complete them. */
export function configSchema(model: JsonSchema, rules: readonly Rule[]): JsonSchema {
  return withModels(model, {
    $schema: { type: 'string' },
    preset: {
      enum: ['recommended', 'strict', 'all'],
      description: 'Which rules run, and with which default options. Default: recommended.',
    },
    rules: {
      type: 'object',
      additionalProperties: false,
      description: 'Severity, or severity and options, by rule id.',
      properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleEntrySchema(rule)])),
    },
    ignores: { ...GLOBS, description: 'Files that are not checked. Globs, relative to this file.' },
    models: MODELS,
    ...SHORT_FORMS,
    dependencies: DEPENDENCIES,
    scope: SCOPE,
    failOn: {
      enum: ['error', 'warning'],
      description: 'Lowest severity that makes `logwright check` fail. Default: warning.',
    },
  })
}

function ruleEntrySchema(rule: Rule): JsonSchema {
  return {
    description: rule.meta.description,
    oneOf: [SEVERITY, { type: 'array', minItems: 1, maxItems: 2, items: [SEVERITY, rule.meta.schema] }],
  }
}

/** References inside the model schema keep working, since its definitions move along. */
function withModels(model: JsonSchema, properties: JsonSchema): JsonSchema {
  const { $schema, $id, definitions, ...root } = model
  return {
    $schema: typeof $schema === 'string' ? $schema : 'http://json-schema.org/draft-07/schema#',
    title: 'Logwright configuration',
    type: 'object',
    additionalProperties: false,
    properties,
    definitions: { ...(typeof definitions === 'object' ? definitions : {}), model: root },
  }
}
