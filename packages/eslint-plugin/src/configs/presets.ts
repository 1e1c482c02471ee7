// The presets, from one source: which rules, how severe, with which options; then the same for flat and for legacy files.
import { isDeepStrictEqual } from 'node:util'
import { isInPreset, type Rule } from '@logwright/engine'
import { rules } from '@logwright/rules'
import type { FlatConfig, LegacyConfig, LogwrightPlugin, PresetName, RuleEntry } from '../plugin-types'
import { NAMESPACE } from '../version'

/** A preset for `eslint.config.js`. `plugin` is asked for when the configuration is read, since the two refer to each other. */
export function flatConfig(preset: PresetName, plugin: () => LogwrightPlugin): FlatConfig {
  return {
    name: `${NAMESPACE}/${preset}`,
    get plugins() {
      return { [NAMESPACE]: plugin() }
    },
    rules: presetEntries(preset),
    ...presetSettings(preset),
  }
}

/**
 * A preset for `.eslintrc`. There ESLint reads ECMAScript 5 unless somebody says more, and refuses the first `const`; what the
 * project itself says wins. Whether a `.js` file is a module only the project knows.
 */
export function legacyConfig(preset: PresetName): LegacyConfig {
  return {
    plugins: [NAMESPACE],
    parserOptions: { ecmaVersion: 'latest' },
    overrides: [{ files: ['*.mjs'], parserOptions: { sourceType: 'module' } }],
    rules: presetEntries(preset),
    ...presetSettings(preset),
  }
}

function presetEntries(preset: PresetName): Record<string, RuleEntry> {
  const chosen = rules.filter((rule) => isInPreset(rule, preset))
  return Object.fromEntries(chosen.map((rule) => [`${NAMESPACE}/${rule.id}`, entryOf(rule, preset)]))
}

/** Options stand in the entry only where this preset's differ from those of `recommended`. */
function entryOf(rule: Rule, preset: PresetName): RuleEntry {
  const severity = rule.meta.severity === 'error' ? 'error' : 'warn'
  const base = new Map(Object.entries(rule.defaults.recommended))
  const own = Object.entries(rule.defaults[preset])
  const differing = own.filter(([name, value]) => !isDeepStrictEqual(value, base.get(name)))
  return differing.length === 0 ? severity : [severity, Object.fromEntries(differing)]
}

/** The wider presets show what is likely, too; rules learn that from the settings. */
function presetSettings(preset: PresetName): { settings?: Record<string, unknown> } {
  return preset === 'recommended' ? {} : { settings: { [NAMESPACE]: { preset } } }
}
