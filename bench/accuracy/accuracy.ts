// `npm run accuracy`: precision on labelled reports, both on labelled spots, recall on seeded defects; see docs/accuracy.md.
// Options: --labels, --spots, --seeded for some of the three, --preset for the seeded defects, --check to fail below a target.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isPreset } from '@logwright/engine'
import { corpusPackages, type CorpusPackage } from '../../scripts/corpus/sources'
import { describeFaults, type LineFault } from './json-lines'
import type { LabelPreset } from './label'
import { matchCorpus, readLabelFiles } from './label-files'
import { misplaced } from './misplaced'
import { parsePlaces } from './place'
import { describeScore, isOnTarget } from './score-report'
import { describeSpots } from './spot-report'
import { isScored, readSpotFiles, runSpots } from './spot-files'
import { describeSeeded, isRecallReached, runSeeded } from './seeded'

/** Files of seeded defects; the second has more places of secrets. */
const SEEDED = ['seeded-places.jsonl', 'seeded-leaks.jsonl']

/** One part of the run: what to print and whether its target is reached. */
interface Outcome {
  readonly text: string
  readonly isReached: boolean
}

function main(): number {
  const { values } = parseArgs({
    options: {
      labels: { type: 'boolean', default: false },
      spots: { type: 'boolean', default: false },
      seeded: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      preset: { type: 'string', default: 'recommended' },
    },
  })
  if (!isPreset(values.preset)) throw new Error(`--preset ${values.preset}: recommended, strict or all`)
  const isAll = !values.labels && !values.spots && !values.seeded
  const packages = corpusPackages()
  const outcomes = [
    ...(isAll || values.labels ? [scoreLabels(packages)] : []),
    ...(isAll || values.spots ? [scoreAllSpots(packages)] : []),
    ...(isAll || values.seeded ? [scoreSeeded(packages, values.preset)] : []),
  ]
  console.log(['# Accuracy', ...outcomes.map(({ text }) => text)].join('\n\n'))
  return values.check && outcomes.some(({ isReached }) => !isReached) ? 1 : 0
}

function scoreLabels(packages: readonly CorpusPackage[]): Outcome {
  const { labels, faults } = readLabelFiles(join(__dirname, 'labels'))
  refuse('label', [...faults, ...misplaced(labels, packages)])
  if (labels.length === 0) return { text: '## Labels\n\nNone yet.', isReached: true }
  const matched = [...matchCorpus(labels, packages)]
  return {
    text: matched.map(([preset, one]) => describeScore(preset, one)).join('\n\n'),
    isReached: matched.every(([preset, one]) => isOnTarget(preset, one.matches)),
  }
}

function scoreAllSpots(packages: readonly CorpusPackage[]): Outcome {
  const { spots, faults } = readSpotFiles(join(__dirname, 'spots'), packages)
  refuse('spot', faults)
  const scored = spots.filter(isScored)
  const unscored = spots.filter((spot) => !isScored(spot))
  return { text: describeSpots(runSpots(scored, packages), unscored), isReached: true }
}

function scoreSeeded(packages: readonly CorpusPackage[], preset: LabelPreset): Outcome {
  const read = SEEDED.map((file) => parsePlaces(readFileSync(join(__dirname, file), 'utf8'), file))
  const places = read.flatMap((one) => one.places)
  refuse(
    'place',
    read.flatMap(({ faults }) => faults),
  )
  const results = runSeeded(places, packages, preset)
  if (results.length < places.length) throw new Error('a seeded place names packages that are not in the corpus')
  return { text: describeSeeded(results, preset), isReached: isRecallReached(results) }
}

function refuse(what: string, faults: readonly LineFault[]): void {
  if (faults.length > 0) throw new Error(`${faults.length} ${what} lines are wrong:\n${describeFaults(faults)}`)
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
