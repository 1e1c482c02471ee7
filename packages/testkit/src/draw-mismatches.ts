// Draws differences into the fixture's own text: `-` marks what was expected and not found, `+` what was found and not expected.
import { groupBy } from './grouping'
import { writeMarker, type Columns } from './marker'
import { lineOf, type Mismatch } from './match-markers'
import { columnsOn, type Observation } from './observation'

const CONTEXT = 3

/** The fixture's lines around each difference, with the differences between them. */
export function drawMismatches(source: string, mismatches: readonly Mismatch[]): string {
  const lines = source.split(/\r?\n/)
  const shown = new Set(mismatches.flatMap((mismatch) => near(lineOf(mismatch), lines.length)))
  const removed = new Map(mismatches.flatMap((m) => (m.kind === 'unexpected' ? [] : [[m.marker.ownLine, m] as const])))
  const added = groupBy(
    mismatches.flatMap((m) => (m.kind === 'unexpected' ? [m.observation] : [])),
    (seen) => seen.start.line,
  )
  const drawn = lines.flatMap((line, index) => {
    const number = index + 1
    if (!shown.has(number) && !removed.has(number)) return []
    const mismatch = removed.get(number)
    const below = (added.get(number) ?? []).map((seen) => `+       | ${drawObservation(seen, line)}`)
    const own = `${mismatch ? '-' : ' '} ${String(number).padStart(5)} | ${line}`
    return [mismatch ? `${own}   <- ${reasonOf(mismatch)}` : own, ...below]
  })
  return drawn.join('\n')
}

function near(line: number, last: number): readonly number[] {
  const from = Math.max(1, line - CONTEXT)
  const to = Math.min(last, line + CONTEXT)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function reasonOf(mismatch: Exclude<Mismatch, { kind: 'unexpected' }>): string {
  if (mismatch.kind === 'not-found') return 'not found'
  return mismatch.marker.polarity === 'missing'
    ? "is found now: take the word 'missing' away"
    : 'is not found any more: take this marker away'
}

/** An observation as the caret line that would expect it. */
export function drawObservation(seen: Observation, line: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  const body = writeMarker({ kind: seen.kind, polarity: 'expected', subject: seen.subject, part: null })
  return `${drawCarets(indent, columnsOn(seen, line))} ${body} ${JSON.stringify(seen.message)}`
}

/** `  //    ^^^^` at the statement's own indentation. */
export function drawCarets(indent: string, columns: Columns): string {
  const gap = columns.start - 1 - indent.length - '//'.length
  const length = Math.max(1, columns.end - columns.start)
  if (gap >= 0) return `${indent}//${' '.repeat(gap)}${'^'.repeat(length)}`
  return `${indent.slice(0, columns.start - 1)}//<${'^'.repeat(Math.max(1, length - '//<'.length))}`
}
