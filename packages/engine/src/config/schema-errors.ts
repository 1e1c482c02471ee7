// Turns a schema's verdict into errors a person can act on: where, which key, what was expected, what was meant.
import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema'
import type { JsonSchema } from '@logwright/analysis/query/rule'
import type { UserError } from '../session'
import type { DataPath, Locator } from './located-document'
import { nearestKey, suggestKey } from './nearest-key'

/** Keywords whose error only says that something below is wrong. */
const STRUCTURAL = new Set([
  'properties',
  'items',
  '$ref',
  'allOf',
  'additionalProperties',
  'dependencies',
  'prefixItems',
  'patternProperties',
])

/** What to validate, and where it stands. */
export interface ValidationInput {
  readonly schema: JsonSchema
  readonly data: unknown
  readonly locator: Locator
  /** Path of `data` in its document. */
  readonly at: DataPath
}

/** Errors of `data`, in schema order, the most exact ones only. */
export function validate(input: ValidationInput): readonly UserError[] {
  const { valid, errors } = new Validator(input.schema as Schema, '7', false).validate(input.data)
  if (valid) return []
  const choices = errors.filter((unit) => unit.keyword === 'oneOf' || unit.keyword === 'anyOf')
  const inChoice = (unit: OutputUnit): boolean =>
    choices.some((c) => c !== unit && unit.keywordLocation.startsWith(`${c.keywordLocation}/`))
  return errors.flatMap((unit, i) => {
    if (inChoice(unit) || unit.keyword === 'false') return []
    if (unit.keyword === 'additionalProperties') return unknownKey(input, unit, errors[i + 1])
    if (STRUCTURAL.has(unit.keyword) || unit.keyword === 'propertyNames') return []
    if (unit.keywordLocation.includes('/propertyNames/')) return [wrongKey(input, unit)]
    return [describe(input, unit)]
  })
}

function unknownKey(input: ValidationInput, unit: OutputUnit, leaf: OutputUnit | undefined): readonly UserError[] {
  if (leaf?.keyword !== 'false') return []
  const path = dataPath(input, leaf.instanceLocation)
  const key = String(path.at(-1))
  const holder = schemaAt(input.schema, unit.keywordLocation.replace(/\/additionalProperties$/, ''))
  const valid = Object.keys(record(holder?.['properties']))
  return [
    input.locator.errorAt(path, `Unknown key '${key}'${suggestKey(key, valid)}`, {
      atKey: true,
      nearest: nearestKey(key, valid),
    }),
  ]
}

/** A key that is not of the form its schema asks for. */
function wrongKey(input: ValidationInput, unit: OutputUnit): UserError {
  const path = dataPath(input, unit.instanceLocation)
  const schema = schemaAt(input.schema, unit.keywordLocation.slice(0, unit.keywordLocation.lastIndexOf('/')))
  const { message } = explain(unit, schema ?? {}, path.at(-1))
  return input.locator.errorAt(path, message, { atKey: true, nearest: null })
}

function describe(input: ValidationInput, unit: OutputUnit): UserError {
  const path = dataPath(input, unit.instanceLocation)
  const schema = schemaAt(input.schema, unit.keywordLocation.slice(0, unit.keywordLocation.lastIndexOf('/')))
  const value = valueAt(input.data, path.slice(input.at.length))
  const { message, nearest } = explain(unit, schema ?? {}, value)
  return input.locator.errorAt(path, message, { atKey: false, nearest })
}

function explain(unit: OutputUnit, schema: JsonSchema, value: unknown): { message: string; nearest: string | null } {
  const given = JSON.stringify(value) ?? 'nothing'
  const plain = (message: string): { message: string; nearest: null } => ({ message, nearest: null })
  switch (unit.keyword) {
    case 'enum': {
      const valid = list(schema['enum']).map(String)
      return {
        message: `${given} is not allowed${suggestKey(String(value), valid)}`,
        nearest: nearestKey(String(value), valid),
      }
    }
    case 'type':
      return plain(`${given} is not of type ${list(schema['type']).join(' or ')}.`)
    case 'required':
      return plain(
        unit.error.replace(/^Instance does not have required property "(.*)"\.$/, "The key '$1' is missing."),
      )
    case 'pattern':
      return plain(
        `${given} is not of the right form.${typeof schema['description'] === 'string' ? ` ${schema['description']}` : ''}`,
      )
    case 'oneOf':
    case 'anyOf':
      return plain(explainChoice(unit.keyword, schema, given))
    default:
      return plain(`${given}: ${unit.error}`)
  }
}

/** Choices in our schemas are between key sets (`required`) or between forms of one value. */
function explainChoice(keyword: 'oneOf' | 'anyOf', schema: JsonSchema, given: string): string {
  const keys = list(schema[keyword]).map((branch) => list(record(branch)['required'])[0])
  const count = keyword === 'oneOf' ? 'exactly one' : 'at least one'
  if (keys.every((key) => typeof key === 'string'))
    return `Needs ${count} of the keys ${keys.map((key) => `'${key}'`).join(', ')}.`
  const says = typeof schema['description'] === 'string' ? ` ${schema['description']}` : ''
  return `${given.length > 80 ? `${given.slice(0, 77)}…` : given} has none of the allowed forms.${says}`
}

function dataPath(input: ValidationInput, pointer: string): DataPath {
  const parts = pointer.split('/').slice(1).map(unescapePointer)
  let value = input.data
  return [
    ...input.at,
    ...parts.map((part) => {
      const key = Array.isArray(value) ? Number(part) : part
      value = valueAt(value, [key])
      return key
    }),
  ]
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  )
}

/** Walks a keyword location, through references, to the schema that holds the keyword. */
function schemaAt(root: JsonSchema, location: string): JsonSchema | null {
  let at: unknown = root
  for (const part of location.split('/').slice(1).map(unescapePointer)) {
    at = record(at)[part]
    if (part === '$ref' && typeof at === 'string') at = valueAt(root, at.split('/').slice(1).map(unescapePointer))
  }
  return typeof at === 'object' && at !== null ? record(at) : null
}

function unescapePointer(part: string): string {
  return decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~')
}

function record(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function list(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
