// Compares labelled spots with the reports of a run: what was found, what was missed, what was reported in vain.
import type { Expectation, SpotLabel } from './spot'

/** What a report must say of itself to be compared. */
export interface SpotReport {
  readonly package: string
  readonly file: string
  readonly line: number
  readonly rule: string
}

/** A spot and whether its rule spoke there. */
export interface SpotResult {
  readonly spot: SpotLabel
  readonly speaks: boolean
}

/** Whether the rule of each spot reports on the spot's lines. */
export function compareSpots(spots: readonly SpotLabel[], reports: readonly SpotReport[]): SpotResult[] {
  return spots.map((spot) => ({ spot, speaks: reports.some((report) => isAt(spot, report)) }))
}

function isAt(spot: SpotLabel, report: SpotReport): boolean {
  const isSameFile = report.package === spot.package && report.file === spot.file
  return isSameFile && report.rule === spot.rule && report.line >= spot.line && report.line <= spot.endLine
}

/** The numbers of one rule, or of all. */
export interface SpotScore {
  /** Spots by what is expected there. */
  readonly expected: Readonly<Record<Expectation, number>>
  /** Spots at which the rule spoke, by what is expected there. */
  readonly spoken: Readonly<Record<Expectation, number>>
  /** Right reports among those with a verdict; null without any. */
  readonly precision: number | null
  /** Reported spots among those that must be; null without any. */
  readonly recall: number | null
}

/** Counts results. */
export function scoreSpots(results: readonly SpotResult[]): SpotScore {
  const count = (some: readonly SpotResult[]): Record<Expectation, number> => {
    const of = (expect: Expectation): number => some.filter(({ spot }) => spot.expect === expect).length
    return { report: of('report'), silent: of('silent'), debatable: of('debatable') }
  }
  const expected = count(results)
  const spoken = count(results.filter(({ speaks }) => speaks))
  const judged = spoken.report + spoken.silent
  return {
    expected,
    spoken,
    precision: judged === 0 ? null : spoken.report / judged,
    recall: expected.report === 0 ? null : spoken.report / expected.report,
  }
}

/** Why a result is a mistake, or null. */
export function mistakeOf({ spot, speaks }: SpotResult): 'missed' | 'reported in vain' | null {
  if (spot.expect === 'debatable' || (spot.expect === 'report') === speaks) return null
  return speaks ? 'reported in vain' : 'missed'
}
