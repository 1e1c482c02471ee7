// The configurations written out in docs/oxlint.md: every rule of a preset, as oxlint's `.oxlintrc.json` takes it.
import { withRegion } from './marked-region'

/** What a preset holds. */
export interface WrittenPreset {
  readonly rules: Readonly<Record<string, unknown>>
  readonly settings?: Readonly<Record<string, unknown>>
}

/** The page with the region of each preset, `<!-- preset:NAME:start -->`, renewed. */
export function withPresets(page: string, presets: Readonly<Record<string, WrittenPreset>>): string {
  return Object.entries(presets).reduce(
    (text, [name, preset]) =>
      withRegion(text, [`<!-- preset:${name}:start -->`, `<!-- preset:${name}:end -->`], `\n\n${written(preset)}\n\n`),
    page,
  )
}

function written({ rules, settings }: WrittenPreset): string {
  const entries = Object.entries(rules).map(([id, entry]) => `    ${JSON.stringify(id)}: ${spaced(entry)}`)
  const lines = [
    '  "jsPlugins": ["eslint-plugin-logwright"]',
    ...(settings === undefined ? [] : [`  "settings": ${spaced(settings)}`]),
    `  "rules": {\n${entries.join(',\n')}\n  }`,
  ]
  return `\`\`\`json\n{\n${lines.join(',\n')}\n}\n\`\`\``
}

/** JSON on one line, with blanks as people write them. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([key, held]) => `${JSON.stringify(key)}: ${spaced(held)}`)
    .join(', ')} }`
}
