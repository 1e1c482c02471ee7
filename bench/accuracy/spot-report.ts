// Prints what became of the labelled spots: numbers per rule and by the need of another file, then the list of mistakes.
import { markdownRows } from '../../scripts/corpus/check-tables'
import { EVENT_RULES } from './event-rules'
import { percent } from './score-report'
import type { SpotLabel } from './spot'
import { mistakeOf, scoreSpots, type SpotResult } from './spot-score'

/** Everything about the spots, as Markdown; `unscored` are spots of rules that the preset does not have. */
export function describeSpots(results: readonly SpotResult[], unscored: readonly SpotLabel[]): string {
  const mistakes = results.filter((result) => mistakeOf(result) !== null)
  return [
    '## Spots, preset recommended',
    spotTable(results),
    ...(unscored.length === 0 ? [] : [describeUnscored(unscored)]),
    ...listMistakes('Mistakes that another file decides', mistakes, true),
    ...listMistakes('Mistakes that the file itself decides', mistakes, false),
  ].join('\n\n')
}

function spotTable(results: readonly SpotResult[]): string {
  const row = (title: string, some: readonly SpotResult[]): (string | number)[] => {
    const { expected, spoken, precision, recall } = scoreSpots(some)
    const numbers = [some.length, expected.report, spoken.report, spoken.silent, spoken.debatable]
    return [title, ...numbers, percent(precision), percent(recall)]
  }
  const rules = [...new Set(results.map(({ spot }) => spot.rule))].sort()
  const header = ['rule', '#spots', '#to report', '#found', '#in vain', '#debatable', '#precision', '#recall']
  return markdownRows(header, [
    ...rules.map((rule) =>
      row(
        rule,
        results.filter(({ spot }) => spot.rule === rule),
      ),
    ),
    row(
      'needs another file',
      results.filter(({ spot }) => spot.needsOtherFile),
    ),
    row(
      'needs none',
      results.filter(({ spot }) => !spot.needsOtherFile),
    ),
    row(
      'group events',
      results.filter(({ spot }) => EVENT_RULES.has(spot.rule)),
    ),
    row('**total**', results),
  ])
}

function describeUnscored(spots: readonly SpotLabel[]): string {
  const rules = [...new Set(spots.map((spot) => spot.rule))].sort()
  const counts = rules.map((rule) => `${spots.filter((spot) => spot.rule === rule).length} of ${rule}`)
  return `Not scored, since the preset has no such rule: ${counts.join(', ')}.`
}

function listMistakes(title: string, mistakes: readonly SpotResult[], needsOtherFile: boolean): string[] {
  const some = mistakes.filter(({ spot }) => spot.needsOtherFile === needsOtherFile)
  const lines = some.map((result) => {
    const { spot } = result
    return `- ${spot.package}/${spot.file}:${spot.line} ${spot.rule}: ${mistakeOf(result) ?? ''} (${spot.why})`
  })
  return some.length === 0 ? [] : [`### ${title}: ${some.length}`, lines.join('\n')]
}
