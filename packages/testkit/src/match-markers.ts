// The one matcher: compares markers with what a host said, the same way for every host.
import type { Marker, MarkerKind } from './marker'
import { columnsOn, type Observation } from './observation'

/** One difference. */
export type Mismatch =
  /** A marker that nothing fulfils. */
  | { readonly kind: 'not-found'; readonly file: string; readonly marker: Marker }
  /** Something that no marker expects. */
  | { readonly kind: 'unexpected'; readonly file: string; readonly observation: Observation }
  /** A known wrong answer that is wrong no more. */
  | { readonly kind: 'became-right'; readonly file: string; readonly marker: Marker }

/** What is compared. */
export interface MatchInput {
  readonly file: string
  /** Text as hosts see it. */
  readonly text: string
  readonly markers: readonly Marker[]
  readonly observations: readonly Observation[]
  /** Kinds that the host shows; markers of other kinds are passed over. */
  readonly judged: ReadonlySet<MarkerKind>
}

/** Kinds of which every observation needs a marker; the others may be marked where they matter. */
const EXHAUSTIVE: ReadonlySet<MarkerKind> = new Set(['error', 'event', 'summary'])

/** All differences of one file, in order of lines. */
export function matchMarkers(input: MatchInput): readonly Mismatch[] {
  const { file } = input
  const lines = input.text.split(/\r?\n/)
  const judged = input.markers.filter((marker) => input.judged.has(marker.kind))
  const left = new Set(input.observations.filter((seen) => seen.file === file && input.judged.has(seen.kind)))
  const mismatches: Mismatch[] = []
  // Demanding markers choose first, so that a vague one cannot take their observation away.
  for (const marker of [...judged].sort((a, b) => demandOf(b) - demandOf(a))) {
    const found = [...left].find((seen) => fulfils(seen, marker, lines))
    if (found && EXHAUSTIVE.has(marker.kind)) left.delete(found)
    const wrong = verdict(marker, found !== undefined)
    if (wrong !== null) mismatches.push({ kind: wrong, file, marker })
  }
  for (const observation of left) {
    if (EXHAUSTIVE.has(observation.kind)) mismatches.push({ kind: 'unexpected', file, observation })
  }
  return mismatches.sort((a, b) => lineOf(a) - lineOf(b))
}

/** The line that a difference concerns. */
export function lineOf(mismatch: Mismatch): number {
  return mismatch.kind === 'unexpected' ? mismatch.observation.start.line : mismatch.marker.line
}

function verdict(marker: Marker, isFound: boolean): 'not-found' | 'became-right' | null {
  if (marker.polarity === 'missing') return isFound ? 'became-right' : null
  if (isFound) return null
  return marker.polarity === 'spurious' ? 'became-right' : 'not-found'
}

function demandOf(marker: Marker): number {
  return (marker.columns === null ? 0 : 2) + (marker.part === null ? 0 : 1)
}

function fulfils(seen: Observation, marker: Marker, lines: readonly string[]): boolean {
  if (seen.kind !== marker.kind || seen.subject !== marker.subject || seen.start.line !== marker.line) return false
  if (marker.part !== null && !seen.message.includes(marker.part)) return false
  if (marker.columns === null) return true
  const columns = columnsOn(seen, lines[marker.line - 1] ?? '')
  return columns.start === marker.columns.start && columns.end === marker.columns.end
}
