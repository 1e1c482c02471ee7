// Puts the plugin together: rules from the list of rules, presets from one source for both configuration formats.
import { rules } from '@logwright/rules'
import { toEslintRule } from './adapter/eslint-rule'
import { flatConfig, legacyConfig } from './configs/presets'
import type { LogwrightPlugin } from './plugin-types'
import { NAME, NAMESPACE, VERSION } from './version'

/** The plugin object; its flat configurations refer back to it. */
export function createPlugin(): LogwrightPlugin {
  const plugin: LogwrightPlugin = {
    meta: { name: NAME, namespace: NAMESPACE, version: VERSION },
    rules: Object.fromEntries(rules.map((rule) => [rule.id, toEslintRule(rule)])),
    configs: {
      recommended: flatConfig('recommended', () => plugin),
      strict: flatConfig('strict', () => plugin),
      all: flatConfig('all', () => plugin),
      'legacy-recommended': legacyConfig('recommended'),
      'legacy-strict': legacyConfig('strict'),
      'legacy-all': legacyConfig('all'),
    },
  }
  return plugin
}
