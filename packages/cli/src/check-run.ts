// Checks the files of a run one after the other and keeps what the output needs.
import {
  indexLines,
  nodeIo,
  splitByteOrderMark,
  type FileReport,
  type ReadResult,
  type Session,
  type TextLines,
} from '@logwright/engine'
import { fixFile } from './file-fixes'

/** One checked file. `lines` is kept only where there is something to show. */
export interface CheckedFile {
  readonly absolute: string
  readonly report: FileReport
  readonly lines: TextLines | null
  /** Passes of `--fix` that changed the file. */
  readonly fixPasses: number
}

/** What to do with each file. */
export interface RunRequest {
  readonly session: Session
  readonly files: readonly string[]
  readonly fix: boolean
  readonly onProgress: (done: number) => void
  /** Is given the text of each file that could be read. */
  readonly onText?: (text: string) => void
}

/** Checks all files in order. */
export function checkFiles(request: RunRequest): readonly CheckedFile[] {
  return request.files.map((path, index) => {
    const checked = checkOne(request, path)
    request.onProgress(index + 1)
    return checked
  })
}

function checkOne({ session, fix, onText }: RunRequest, path: string): CheckedFile {
  const read = nodeIo.readFile(path)
  if (read.kind === 'failure')
    return { absolute: path, report: unreadable(session, path, read), lines: null, fixPasses: 0 }
  const { text } = splitByteOrderMark(read.text)
  onText?.(text)
  const fixed = fix ? fixFile(session, path, read.text) : { report: session.check({ path, text }), text, passes: 0 }
  const isQuiet = fixed.report.findings.length === 0
  return {
    absolute: path,
    report: fixed.report,
    lines: isQuiet ? null : indexLines(fixed.text),
    fixPasses: fixed.passes,
  }
}

const NO_STATS: FileReport['stats'] = { nodes: 0, unknown: 0, lines: 0, functions: 0, calls: null, coverage: null }

function unreadable(session: Session, path: string, read: Extract<ReadResult, { kind: 'failure' }>): FileReport {
  const isSkip = read.reason === 'binary' || read.reason === 'too-large'
  const error = { kind: 'io', file: path, line: null, column: null, message: read.message } as const
  return {
    path: relativeTo(session.root, path),
    findings: [],
    internalErrors: [],
    outOfScope: isSkip
      ? read.message
          .replace(/\.$/, '')
          .replace(/^A /, 'a ')
          .replace(/^Larger/, 'larger')
      : null,
    userErrors: isSkip ? [] : [error],
    stats: NO_STATS,
  }
}

function relativeTo(root: string, path: string): string {
  return (path.startsWith(root) ? path.slice(root.length).replace(/^[\\/]/, '') : path).replace(/\\/g, '/')
}
