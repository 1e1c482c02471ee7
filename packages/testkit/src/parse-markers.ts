// Reads the markers of a source text, and gives the text as analysers see it: without them.
import type { Columns, Marker, MarkerError, MarkerKind, Polarity } from './marker'

/** A text taken apart. */
export interface ParsedText {
  readonly markers: readonly Marker[]
  readonly errors: readonly MarkerError[]
  /** Marker lines are empty and trailing markers gone, so that every line keeps its number and every column its place. */
  readonly text: string
  /** Marker lines are left out altogether: the text as a user would have written it. */
  readonly plainText: string
}

type Body = Pick<Marker, 'kind' | 'polarity' | 'subject' | 'part'>

const CARETS = /^(\s*)\/\/(<?)( *)(\^+)(?: (.*))?$/
const BODY = /^(?:(missing|spurious) )?(error|step|fix|event|summary)\b\s*(.*)$/
const SUBJECT = /^([a-z][\w-]*\([\w-]+\))(?: ("(?:[^"\\]|\\.)*"))?$/
const TRAILING = /^(.*?\S)\s*\/\/!(.*)$/

/** Reads a fixture's file; never throws. */
export function parseMarkers(source: string): ParsedText {
  const lines = source.split('\n')
  const markers: Marker[] = []
  const errors: MarkerError[] = []
  const texts: (string | null)[] = []
  let codeLine = 0
  lines.forEach((raw, index) => {
    const line = raw.replace(/\r$/, '')
    const own = index + 1
    const parsed = parseLine(line, own, codeLine)
    markers.push(...parsed.markers)
    errors.push(...parsed.errors.map((message) => ({ line: own, message })))
    if (parsed.code !== null) codeLine = own
    texts.push(parsed.code === null ? null : parsed.code + raw.slice(line.length))
  })
  return {
    markers,
    errors,
    text: texts.map((text) => text ?? '').join('\n'),
    plainText: texts.filter((text) => text !== null).join('\n'),
  }
}

interface ParsedLine {
  readonly markers: readonly Marker[]
  readonly errors: readonly string[]
  /** Null when the line is a marker and nothing else. */
  readonly code: string | null
}

function parseLine(line: string, own: number, codeLine: number): ParsedLine {
  const carets = CARETS.exec(line)
  if (carets) return parseCarets(carets, own, codeLine) ?? { markers: [], errors: strayCarets(line), code: line }
  const trailing = TRAILING.exec(line)
  if (!trailing) return { markers: [], errors: strayCarets(line), code: line }
  const [, code = '', rest = ''] = trailing
  const bodies = rest.split('//!').map((text) => ({ text, body: parseTrailing(text.trim()) }))
  const errors = bodies
    .filter(({ body }) => !body)
    .map(({ text }) => `'${text.trim()}' is no marker: write //! rule(messageId) "part of the message"`)
  const markers = bodies.flatMap(({ body }) => (body ? [{ ...body, line: own, ownLine: own, columns: null }] : []))
  return { markers, errors, code }
}

/** Null when it is an ordinary comment. */
function parseCarets(match: RegExpExecArray, own: number, codeLine: number): ParsedLine | null {
  const [, indent = '', fromStart = '', gap = '', carets = '', rest = ''] = match
  const body = parseBody(rest.trim())
  if (!body) return null
  if (fromStart !== '' && gap !== '') return { markers: [], errors: ['//< is followed by carets at once'], code: null }
  if (codeLine === 0)
    return { markers: [], errors: ['a marker refers to the code line above it, and there is none'], code: null }
  const columns = columnsOf(indent.length, fromStart !== '', gap.length, carets.length)
  return { markers: [{ ...body, line: codeLine, ownLine: own, columns }], errors: [], code: null }
}

function columnsOf(indent: number, fromStart: boolean, gap: number, carets: number): Columns {
  if (fromStart) return { start: indent + 1, end: indent + '//<'.length + carets + 1 }
  const start = indent + '//'.length + gap + 1
  return { start, end: start + carets }
}

function strayCarets(line: string): readonly string[] {
  const comment = /^\s*\/\/.*\^\^/.test(line)
  return comment
    ? ['a comment with ^^ that is no marker: write // ^^^^ error: rule(messageId) "part of the message"']
    : []
}

function parseBody(text: string): Body | null {
  const match = BODY.exec(text)
  if (!match) return null
  const polarity = (match[1] ?? 'expected') as Polarity
  const kind = match[2] as MarkerKind
  const rest = (match[3] ?? '').trim()
  const read = READERS[kind](rest)
  return read && { kind, polarity, ...read }
}

type ReadBody = Pick<Marker, 'subject' | 'part'> | null

const READERS: Readonly<Record<MarkerKind, (rest: string) => ReadBody>> = {
  error: (rest) => (rest.startsWith(':') ? parseSubject(rest.slice(1).trim()) : null),
  step: (rest) => {
    const match = /^(\d+)(?::\s*(".*"))?$/.exec(rest)
    return match?.[1] === undefined ? null : withPart(match[1], match[2])
  },
  fix: (rest) => {
    const match = /^(?::\s*(".*"))?$/.exec(rest)
    return match && withPart('', match[1])
  },
  event: readText,
  summary: readText,
}

function readText(rest: string): ReadBody {
  const subject = rest.replace(/^:\s*/, '')
  return rest.startsWith(':') && subject !== '' ? { subject, part: null } : null
}

function parseSubject(text: string): ReadBody {
  const match = SUBJECT.exec(text)
  return match?.[1] === undefined ? null : withPart(match[1], match[2])
}

function parseTrailing(text: string): Body | null {
  const match = /^(?:(missing|spurious) )?(?:error: )?(.*)$/.exec(text)
  const read = parseSubject(match?.[2] ?? '')
  return read && { kind: 'error', polarity: (match?.[1] ?? 'expected') as Polarity, ...read }
}

/** Null when the quoted part is no JSON string. */
function withPart(subject: string, quoted: string | undefined): ReadBody {
  if (quoted === undefined) return { subject, part: null }
  try {
    return { subject, part: String(JSON.parse(quoted)) }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
