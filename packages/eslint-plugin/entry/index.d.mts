// Types for `import`.
import type { LogwrightPlugin } from './plugin-types.js'

export type {
  FlatConfig,
  LegacyConfig,
  LogwrightPlugin,
  LogwrightRule,
  LogwrightSettings,
  PresetName,
  RuleDocs,
  RuleEntry,
  Severity,
} from './plugin-types.js'

declare const plugin: LogwrightPlugin
export declare const meta: LogwrightPlugin['meta']
export declare const rules: LogwrightPlugin['rules']
export declare const configs: LogwrightPlugin['configs']
export default plugin
