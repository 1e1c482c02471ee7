// Rule entries of a configuration: which rules run, how severe, with which options.
import type { Preset, Rule } from '@logwright/analysis/query/rule'
import type { UserError } from '../session'
import type { RuleEntry, RuleSetting, SeverityWord } from './config-file'
import type { DataPath, Locator } from './located-document'
import { nearestKey, suggestKey } from './nearest-key'
import { validate } from './schema-errors'

/** Presets from narrow to wide. */
export const PRESETS: readonly Preset[] = ['recommended', 'strict', 'all']

const SEVERITIES: readonly SeverityWord[] = ['off', 'warn', 'error']

/** Whether `preset` has the rule. */
export function isInPreset(rule: Rule, preset: Preset): boolean {
  return PRESETS.indexOf(rule.meta.preset) <= PRESETS.indexOf(preset)
}

/** The rules of a preset with their own severities and default options. */
export function presetRules(rules: readonly Rule[], preset: Preset): ReadonlyMap<string, RuleSetting> {
  const chosen = rules.filter((rule) => isInPreset(rule, preset))
  return new Map(
    chosen.map((rule) => [rule.id, { severity: rule.meta.severity, options: { ...rule.defaults[preset] } }]),
  )
}

/** A layer of entries over settings; `entries` has passed {@link checkRuleEntries}. */
export function applyRuleEntries(
  settings: ReadonlyMap<string, RuleSetting>,
  entries: ReadonlyMap<string, RuleEntry>,
  known: ReadonlyMap<string, Rule>,
  preset: Preset,
): ReadonlyMap<string, RuleSetting> {
  const merged = new Map(settings)
  for (const [id, entry] of entries) {
    const rule = known.get(id)
    const [word, options] = typeof entry === 'string' ? [entry] : entry
    if (word === 'off') merged.delete(id)
    else if (rule)
      merged.set(id, toSetting(word, { ...(settings.get(id)?.options ?? rule.defaults[preset]), ...options }))
  }
  return merged
}

function toSetting(word: 'warn' | 'error', options: RuleSetting['options']): RuleSetting {
  return { severity: word === 'warn' ? 'warning' : 'error', options }
}

/** Valid entries of a `rules` object, and an error for each of the others. Ids may carry the prefix `logwright/`. */
export function checkRuleEntries(
  data: unknown,
  known: ReadonlyMap<string, Rule>,
  locator: Locator,
): { readonly entries: ReadonlyMap<string, RuleEntry>; readonly errors: readonly UserError[] } {
  const entries = new Map<string, RuleEntry>()
  const errors: UserError[] = []
  if (typeof data !== 'object' || data === null) return { entries, errors }
  for (const [key, value] of Object.entries(data)) {
    const checked = checkEntry(['rules', key], value, known, locator)
    errors.push(...checked.errors)
    if (checked.entry !== null) entries.set(key.replace(/^logwright\//, ''), checked.entry)
  }
  return { entries, errors }
}

interface CheckedEntry {
  readonly entry: RuleEntry | null
  readonly errors: readonly UserError[]
}

function checkEntry(at: DataPath, value: unknown, known: ReadonlyMap<string, Rule>, locator: Locator): CheckedEntry {
  const id = String(at.at(-1)).replace(/^logwright\//, '')
  const fail = (path: DataPath, message: string, nearest: string | null, atKey = false): CheckedEntry => ({
    entry: null,
    errors: [locator.errorAt(path, message, { atKey, nearest })],
  })
  const rule = known.get(id)
  const ids = [...known.keys()]
  if (!rule) return fail(at, `Unknown rule '${id}'${suggestKey(id, ids)}`, nearestKey(id, ids), true)
  const isTuple = Array.isArray(value)
  const [word, options, ...more]: readonly unknown[] = isTuple ? value : [value]
  const severity = SEVERITIES.find((known) => known === word)
  if (!severity) {
    const message = `${JSON.stringify(word)} is no severity${suggestKey(String(word), SEVERITIES)}`
    return fail(isTuple ? [...at, 0] : at, message, nearestKey(String(word), SEVERITIES))
  }
  if (more.length > 0) return fail([...at, 2], `A rule takes a severity and one options object.`, null)
  if (options === undefined) return { entry: severity, errors: [] }
  const errors = validate({ schema: rule.meta.schema, data: options, locator, at: [...at, 1] })
  if (errors.length > 0 || !isOptions(options)) return { entry: severity, errors }
  return { entry: [severity, options], errors: [] }
}

function isOptions(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
