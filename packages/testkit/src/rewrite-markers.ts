// Edits the markers of a source text: takes away what is not found, adds what is found, and drops `missing` where we became right.
import { drawCarets } from './draw-mismatches'
import { groupBy } from './grouping'
import { writeMarker, type Marker } from './marker'
import type { Mismatch } from './match-markers'
import { columnsOn, type Observation } from './observation'

/** The source with its markers as the mismatches ask. New ones stand directly below their line of code. */
export function applyMarkerChanges(
  source: string,
  markers: readonly Marker[],
  mismatches: readonly Mismatch[],
): string {
  const changed = new Map(mismatches.flatMap((m) => (m.kind === 'unexpected' ? [] : [[m.marker, m.kind] as const])))
  const unexpected = mismatches.flatMap((m) => (m.kind === 'unexpected' ? [m.observation] : []))
  const added = groupBy(unexpected, ({ start }) => start.line)
  const lines = source.split('\n').flatMap((line, index) => {
    const own = markers.filter((marker) => marker.ownLine === index + 1)
    const kept = own.flatMap((marker) => keep(marker, changed.get(marker)))
    const isSame = kept.length === own.length && kept.every((marker, at) => marker === own[at])
    const rewritten = isSame ? [line] : rewriteLine(line, own, kept)
    return [...rewritten, ...(added.get(index + 1) ?? []).map((seen) => newMarker(seen, codeOf(line)))]
  })
  return lines.join('\n')
}

function keep(marker: Marker, change: Mismatch['kind'] | undefined): readonly Marker[] {
  if (change === undefined) return [marker]
  return change === 'became-right' && marker.polarity === 'missing' ? [{ ...marker, polarity: 'expected' }] : []
}

function rewriteLine(line: string, own: readonly Marker[], kept: readonly Marker[]): readonly string[] {
  const [first] = kept
  if (own.some((marker) => marker.columns !== null)) {
    return first ? [line.replace(/(\^+) .*$/, (_, carets: string) => `${carets} ${writeMarker(first)}`)] : []
  }
  return [[codeOf(line), ...kept.map((marker) => `//! ${writeMarker(marker).replace(/error: /, '')}`)].join(' ')]
}

function codeOf(line: string): string {
  return line.replace(/\s*\/\/!.*$/, '')
}

function newMarker(seen: Observation, code: string): string {
  const indent = /^\s*/.exec(code)?.[0] ?? ''
  const marker = writeMarker({ kind: seen.kind, polarity: 'expected', subject: seen.subject, part: null })
  return `${drawCarets(indent, columnsOn(seen, code))} ${marker}`
}
