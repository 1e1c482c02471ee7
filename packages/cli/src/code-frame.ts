// The line of a finding with carets under it.
import type { TextLines } from '@logwright/engine'
import { MAX_FRAME_WIDTH } from './limits'
import { printable } from './terminal'

/** A line of source and the carets below it, aligned with the same tabs. */
export interface CodeFrame {
  readonly line: number
  readonly source: string
  readonly carets: string
}

/** Frames the first line of a range; a range over several lines is marked to the end of the first. */
export function frameRange(lines: TextLines, range: { readonly start: number; readonly end: number }): CodeFrame {
  const { line, column } = lines.positionAt(range.start)
  const whole = lines.lineText(line)
  const from = column - 1
  const to = Math.min(whole.length, from + Math.max(1, range.end - range.start))
  const cut = from > MAX_FRAME_WIDTH - 40 ? from - 40 : 0
  const source = printable(whole.slice(cut, cut + MAX_FRAME_WIDTH))
  const width = Math.max(1, Math.min(to - from, MAX_FRAME_WIDTH - (from - cut)))
  const indent = source.slice(0, from - cut).replace(/[^\t]/g, ' ')
  return { line, source: cut > 0 ? `…${source}` : source, carets: `${cut > 0 ? ' ' : ''}${indent}${'^'.repeat(width)}` }
}
