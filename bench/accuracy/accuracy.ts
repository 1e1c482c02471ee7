// `npm run accuracy`: precision on labelled reports and recall on seeded defects; see docs/accuracy.md.
// Options: --labels or --seeded for one of the two, --preset for the seeded defects, --check to fail below the targets.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isPreset } from '@logwright/engine'
import { corpusPackages, type CorpusPackage } from '../../scripts/corpus/sources'
import { describeFaults, type LineFault } from './json-lines'
import type { LabelPreset } from './label'
import { matchCorpus, misplaced, readLabelFiles } from './label-files'
import { parsePlaces } from './place'
import { describeScore, isOnTarget } from './score-report'
import { describeSeeded, isRecallReached, runSeeded } from './seeded'

/** One half of the run: what to print and whether its target is reached. */
interface Outcome {
  readonly text: string
  readonly isReached: boolean
}

function main(): number {
  const { values } = parseArgs({
    options: {
      labels: { type: 'boolean', default: false },
      seeded: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      preset: { type: 'string', default: 'recommended' },
    },
  })
  if (!isPreset(values.preset)) throw new Error(`--preset ${values.preset}: recommended, strict or all`)
  const isBoth = values.labels === values.seeded
  const packages = corpusPackages()
  const outcomes = [
    ...(isBoth || values.labels ? [scoreLabels(packages)] : []),
    ...(isBoth || values.seeded ? [scoreSeeded(packages, values.preset)] : []),
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

function scoreSeeded(packages: readonly CorpusPackage[], preset: LabelPreset): Outcome {
  const { places, faults } = parsePlaces(
    readFileSync(join(__dirname, 'seeded-places.jsonl'), 'utf8'),
    'seeded-places.jsonl',
  )
  refuse('place', faults)
  const results = runSeeded(places, packages, preset)
  if (results.length < places.length) throw new Error('seeded-places.jsonl names packages that are not in the corpus')
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
