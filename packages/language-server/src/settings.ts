// The editor's settings, from whichever of its places a client uses, merged. A project's own configuration file wins over them.
import { isPreset, type Preset } from '@logwright/engine'
import { NAMESPACE } from './protocol'

/** Settings after merging. */
export interface ServerSettings {
  readonly enable: boolean
  /** Holds where the project's file names none. */
  readonly preset: Preset | null
  /** Rules whose findings another extension shows. */
  readonly deferredRules: ReadonlySet<string>
}

/**
 * Merges layers, later ones over earlier ones. Each holds the keys bare or below `logwright`; null, missing and misspelt layers
 * and values of the wrong type say nothing.
 */
export function mergeSettings(layers: readonly unknown[]): ServerSettings {
  const merged: Record<string, unknown> = Object.assign({}, ...layers.map(layerOf))
  const { enable, preset, eslintIntegration, deferredRules } = merged
  return {
    enable: enable !== false,
    preset: typeof preset === 'string' && isPreset(preset) ? preset : null,
    deferredRules: new Set(eslintIntegration === 'defer' ? ruleIds(deferredRules) : []),
  }
}

/** The value of a switch in `initializationOptions`, bare or below `logwright`. */
export function isSwitchedOn(options: unknown, key: string): boolean {
  return layerOf(options)[key] === true
}

function layerOf(layer: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(layer)) return {}
  const own = layer[NAMESPACE]
  const keys = isRecord(own) ? own : layer
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== null && value !== undefined))
}

function ruleIds(value: unknown): readonly string[] {
  const ids = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  return ids.map((id) => id.replace(/^logwright\//, ''))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
