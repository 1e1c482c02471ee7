// Finds, reads, validates and merges configuration. What is wrong is left out and named; the rest applies.
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { JsonSchema, Preset, Rule } from '@logwright/analysis/query/rule'
import { splitByteOrderMark, type Io } from '../io'
import { MAX_PARENTS } from '../limits'
import type { UserError } from '../session'
import { collectModels, type ModelLayer, type ModelOrigin } from './collected-models'
import { CONFIG_NAMES, type ConfigFile, type ResolvedConfig, type ScopeLayer } from './config-file'
import { configSchema, settingsSchema } from './config-schema'
import { parseLocated, textlessLocator, type Locator } from './located-document'
import { applyRuleEntries, checkRuleEntries, PRESETS, presetRules } from './rule-entries'
import { validate } from './schema-errors'
import { NAME_LISTS } from './short-forms'

/** Where configuration comes from, besides the file that is found. */
export interface ConfigSources {
  /** Path of the configuration file; null: none; left out: searched upward from the root. */
  readonly file?: string | null
  /** Unchecked `settings.logwright` of ESLint: merged over the file's `models` and `scope`. */
  readonly settings?: unknown
  /** Unchecked rule entries of the command line: merged over the file's. */
  readonly rules?: unknown
  /** Wins over the file's. */
  readonly preset?: Preset
  /** Holds where the file names none: an editor's setting, so that editor and command line agree on a configured project. */
  readonly defaultPreset?: Preset
}

/** What loading works with. */
export interface ConfigContext {
  readonly io: Io
  readonly root: string
  readonly rules: readonly Rule[]
  /** Schema of a model row set. */
  readonly modelSchema: JsonSchema
}

/** A configuration, the locators that tell where its models stand, and what was wrong. */
export interface LoadedConfig {
  readonly config: ResolvedConfig
  readonly errors: readonly UserError[]
  /** For each of `config.models`: where it was written. */
  readonly modelOrigins: readonly ModelOrigin[]
}

interface Layer {
  readonly data: ConfigFile
  readonly locator: Locator
  readonly errors: readonly UserError[]
  readonly indexes: ModelLayer['indexes']
}

/** Loads the configuration of a root. */
export function loadConfig(context: ConfigContext, sources: ConfigSources): LoadedConfig {
  const found = sources.file === undefined ? findConfigFile(context.io, context.root) : sources.file
  const file = found === null ? null : isAbsolute(found) ? found : resolve(context.root, found)
  const fileLayer = file === null ? EMPTY_LAYER : readLayer(context, file)
  const settingsLayer = sources.settings === undefined ? EMPTY_LAYER : checkSettings(context, sources.settings)
  const base = file === null ? context.root : dirname(file)
  const preset = sources.preset ?? fileLayer.data.preset ?? sources.defaultPreset ?? 'recommended'
  const rules = resolveRules(context.rules, preset, [
    { data: fileLayer.data.rules, locator: fileLayer.locator },
    { data: sources.rules, locator: textlessLocator('command line') },
  ])
  const layers = [
    { ...fileLayer, base },
    { ...settingsLayer, base: context.root },
  ]
  const { models, origins, errors } = collectModels(layers, context)
  return {
    config: {
      file,
      base,
      preset,
      rules: rules.settings,
      ignores: fileLayer.data.ignores ?? [],
      models,
      sensitiveNames: {
        add: layers.flatMap(({ data }) => data.sensitiveNames?.add ?? []),
        remove: layers.flatMap(({ data }) => data.sensitiveNames?.remove ?? []),
      },
      dependencies: layers.flatMap(({ data }) => data.dependencies ?? []),
      scope: [scopeLayer(base, fileLayer), scopeLayer(context.root, settingsLayer)].filter((layer) => layer !== null),
      failOn: fileLayer.data.failOn ?? 'warning',
    },
    errors: [...fileLayer.errors, ...rules.errors, ...settingsLayer.errors, ...errors],
    modelOrigins: origins,
  }
}

/** The nearest configuration file in `root` or a directory above it. */
export function findConfigFile(io: Io, root: string): string | null {
  let directory = root
  for (let depth = 0; depth < MAX_PARENTS; depth++) {
    const found = CONFIG_NAMES.map((name) => join(directory, name)).find((path) => io.stat(path)?.kind === 'file')
    if (found !== undefined) return found
    const parent = dirname(directory)
    if (parent === directory) return null
    directory = parent
  }
  return null
}

const EMPTY_LAYER: Layer = { data: {}, locator: textlessLocator('default'), errors: [], indexes: new Map() }

function readLayer(context: ConfigContext, file: string): Layer {
  const read = context.io.readFile(file)
  if (read.kind === 'failure') {
    const error: UserError = {
      kind: 'config',
      file,
      line: null,
      column: null,
      message: `Cannot read the configuration: ${read.message}`,
    }
    return { ...EMPTY_LAYER, errors: [error] }
  }
  const document = parseLocated(file, splitByteOrderMark(read.text).text)
  if (document.kind === 'broken') return { ...EMPTY_LAYER, errors: document.errors }
  // Entries of `rules` are checked one by one afterwards, with better messages than a schema gives.
  const schema = configSchema(context.modelSchema, [])
  const properties = { ...Object(schema['properties']), rules: { type: 'object' } }
  return checkLayer({ ...schema, properties }, document.data, document.locator)
}

function checkSettings(context: ConfigContext, settings: unknown): Layer {
  return checkLayer(settingsSchema(context.modelSchema), settings, textlessLocator('settings.logwright'))
}

/** Keys whose items are judged one by one. */
const LISTS: ReadonlySet<string> = new Set(['models', ...NAME_LISTS])

/** Keeps the keys, and of lists the items, in which nothing is wrong. */
function checkLayer(schema: JsonSchema, data: unknown, locator: Locator): Layer {
  const errors = validate({ schema, data, locator, at: [] })
  const keys = errors.map((error) => error.key ?? '')
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { ...EMPTY_LAYER, locator, errors }
  const isBad = (key: string): boolean =>
    keys.some((bad) => bad === key || bad.startsWith(`${key}.`) || bad.startsWith(`${key}[`))
  const kept: Record<string, unknown> = {}
  const indexes = new Map<string, readonly number[]>()
  for (const [key, value] of Object.entries(data)) {
    if (LISTS.has(key) && Array.isArray(value)) {
      const good = [...value.keys()].filter((index) => !isBad(`${key}[${index}]`))
      indexes.set(key, good)
      kept[key] = good.map((index) => value[index])
    } else if (!isBad(key)) kept[key] = value
  }
  return { data: kept as ConfigFile, locator, errors, indexes }
}

function resolveRules(
  rules: readonly Rule[],
  preset: Preset,
  layers: readonly { readonly data: unknown; readonly locator: Locator }[],
): { readonly settings: ResolvedConfig['rules']; readonly errors: readonly UserError[] } {
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  const errors: UserError[] = []
  let settings = presetRules(rules, preset)
  for (const layer of layers) {
    const checked = checkRuleEntries(layer.data, known, layer.locator)
    errors.push(...checked.errors)
    settings = applyRuleEntries(settings, checked.entries, known, preset)
  }
  return { settings, errors }
}

function scopeLayer(base: string, layer: Layer): ScopeLayer | null {
  return layer.data.scope ? { base, ...layer.data.scope } : null
}

/** Whether a word names a preset. */
export function isPreset(word: string): word is Preset {
  return PRESETS.some((preset) => preset === word)
}
