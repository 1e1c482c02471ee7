// Generated regions inside hand-written files, between two marker lines.

/** The text between two markers; throws when a marker is missing. */
function regionOf(text: string, start: string, end: string): string {
  const from = text.indexOf(start)
  const to = text.indexOf(end, from + start.length)
  if (from < 0 || to < 0) throw new Error(`the marker '${from < 0 ? start : end}' is missing`)
  return text.slice(from + start.length, to)
}

/** The text with what stands between the markers replaced by `content`. */
export function withRegion(text: string, markers: readonly [start: string, end: string], content: string): string {
  const [start, end] = markers
  const old = regionOf(text, start, end)
  const from = text.indexOf(start) + start.length
  return text.slice(0, from) + content + text.slice(from + old.length)
}

/** Adds one line to a sorted region of lines, in its place; the line's indentation is that of the end marker. */
export function withSortedLine(text: string, markers: readonly [start: string, end: string], line: string): string {
  const region = regionOf(text, ...markers)
  const indent = /[ \t]*$/.exec(region)?.[0] ?? ''
  const lines = region.split('\n').map((each) => each.trim())
  const sorted = [...new Set([...lines.filter((each) => each !== ''), line])].sort()
  return withRegion(text, markers, `\n${sorted.map((each) => `${indent}${each}\n`).join('')}${indent}`)
}
