// Reads `settings.logwright`. The preset is the plugin's own key; the rest goes to the engine, which checks it.
import { isPreset, nearestKey, type Preset } from '@logwright/engine'
import { NAMESPACE } from '../version'

/** Settings taken apart. */
export interface ReadSettings {
  /** Identifies equal settings. */
  readonly key: string
  /** Null: the configuration file's, else recommended. */
  readonly preset: Preset | null
  /** For the engine, unchecked; undefined when there are none. */
  readonly rest: unknown
  readonly errors: readonly string[]
}

const PRESETS: readonly Preset[] = ['recommended', 'strict', 'all']
const NONE: ReadSettings = { key: '', preset: null, rest: undefined, errors: [] }

/** Never throws, whatever stands there. */
export function readSettings(settings: Readonly<Record<string, unknown>>): ReadSettings {
  const own = settings[NAMESPACE]
  if (own === undefined || own === null) return NONE
  const key = keyOf(own)
  if (key === null) return { ...NONE, key: 'unreadable', errors: [`settings.${NAMESPACE} must be plain JSON.`] }
  if (typeof own !== 'object' || Array.isArray(own)) return { ...NONE, key, rest: own }
  const { preset, ...rest } = own as { readonly preset?: unknown }
  const checked = checkPreset(preset)
  return { key, rest: Object.keys(rest).length > 0 ? rest : undefined, ...checked }
}

function checkPreset(preset: unknown): Pick<ReadSettings, 'preset' | 'errors'> {
  if (preset === undefined) return { preset: null, errors: [] }
  if (typeof preset === 'string' && isPreset(preset)) return { preset, errors: [] }
  const near = typeof preset === 'string' ? nearestKey(preset, PRESETS) : null
  const hint = near === null ? `use one of ${PRESETS.join(', ')}` : `did you mean '${near}'?`
  return { preset: null, errors: [`settings.${NAMESPACE}.preset: ${JSON.stringify(preset)} is no preset; ${hint}`] }
}

/** Null for what JSON cannot hold: cycles and big integers. */
function keyOf(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
