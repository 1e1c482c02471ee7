// Reads all spot files and runs the analysis on the files that they speak of.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '@logwright/rules'
import { openPackage, reportsOf, type CorpusReport } from '../../scripts/corpus/check-file'
import { readSource, type CorpusPackage } from '../../scripts/corpus/sources'
import type { LineFault } from './json-lines'
import { isOf, misplaced } from './misplaced'
import { parseSpots, type SpotLabel } from './spot'
import { compareSpots, type SpotResult } from './spot-score'

/** Spots are judged by the preset that promises most. */
const PRESET = 'recommended'

/** The spots of all `*.jsonl` files of a folder, and what is wrong in them. */
export function readSpotFiles(
  folder: string,
  packages: readonly CorpusPackage[],
): { spots: SpotLabel[]; faults: LineFault[] } {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  const read = names.sort().map((name) => parseSpots(readFileSync(join(folder, name), 'utf8'), `spots/${name}`))
  const spots = read.flatMap((one) => one.spots)
  return { spots, faults: [...read.flatMap((one) => one.faults), ...misplaced(spots, packages)] }
}

/** Whether a spot's rule is one of the recommended preset; spots of other rules wait for theirs. */
export function isScored(spot: SpotLabel): boolean {
  return rules.some((rule) => rule.id === spot.rule && rule.meta.preset === PRESET)
}

/** Runs the analysis on each spot's file, its package as a whole behind it. */
export function runSpots(spots: readonly SpotLabel[], packages: readonly CorpusPackage[]): SpotResult[] {
  return packages.flatMap((one) => {
    const own = spots.filter((spot) => isOf(spot, one))
    return own.length === 0 ? [] : compareSpots(own, reportsIn(one, own))
  })
}

function reportsIn(one: CorpusPackage, spots: readonly SpotLabel[]): CorpusReport[] {
  const session = openPackage(one, PRESET)
  return [...new Set(spots.map((spot) => spot.file))].sort().flatMap((path) => {
    const text = readSource(one.folder, path)
    return reportsOf(one, PRESET, text, session.check({ path, text }))
  })
}
