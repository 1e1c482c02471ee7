// The options of `npm run corpus:check`.
import { parseArgs } from 'node:util'
import type { Preset } from '@logwright/analysis/query/rule'
import { isPreset } from '@logwright/engine'
import type { Draw } from './sample'

/** What to lint and what to write. */
export interface CheckOptions {
  readonly preset: Preset
  /** Empty: all packages. */
  readonly packages: readonly string[]
  readonly json: string | null
  /** What to draw for labelling, or null. */
  readonly draw: Draw | null
  readonly sheet: string | null
  readonly view: string | null
  /** Rules that are drawn from; empty: all. */
  readonly rules: readonly string[]
}

/** How the command is used. */
export const USAGE = `npm run corpus:check -- [--preset recommended|strict|all] [--package NAME]... [--json FILE]
  [--sample N --seed S [--min-per-rule 10] [--rule ID]... --sheet FILE [--view FILE]]`

/** Reads the command line; throws with the usage when it is wrong. */
export function readOptions(args: readonly string[]): CheckOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      preset: { type: 'string', default: 'recommended' },
      package: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string' },
      'min-per-rule': { type: 'string', default: '10' },
      sheet: { type: 'string' },
      view: { type: 'string' },
      rule: { type: 'string', multiple: true, default: [] },
    },
  })
  const { preset, sample, seed, sheet } = values
  if (!isPreset(preset)) throw new Error(`--preset ${preset}: recommended, strict or all\n${USAGE}`)
  const draw =
    sample === undefined
      ? null
      : { size: count('sample', sample), seed: seed ?? '', minPerRule: count('min-per-rule', values['min-per-rule']) }
  if (draw && (draw.seed === '' || sheet === undefined)) throw new Error(`--sample needs --seed and --sheet\n${USAGE}`)
  if (!draw && (sheet ?? values.view) !== undefined) throw new Error(`--sheet and --view need --sample\n${USAGE}`)
  return {
    preset,
    packages: values.package,
    json: values.json ?? null,
    draw,
    sheet: sheet ?? null,
    view: values.view ?? null,
    rules: values.rule,
  }
}

function count(name: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`--${name} ${value}: expected a number\n${USAGE}`)
  return Number(value)
}
