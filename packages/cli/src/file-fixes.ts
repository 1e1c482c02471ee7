// `--fix`: applies autofixes of one file until nothing changes, then writes it at once.
import {
  applyEdits,
  describeWriteFailure,
  selectAutofixes,
  splitByteOrderMark,
  writeFileAtomically,
  type FileReport,
  type Session,
} from '@logwright/engine'
import { MAX_FIX_PASSES } from './limits'

/** A file after fixing: its last report, its text without byte-order mark, and how many passes changed it. */
export interface FixedFile {
  readonly report: FileReport
  readonly text: string
  readonly passes: number
}

/** Fixes a file. Suggestions and suppressed findings are left alone; a fix that breaks the syntax is taken back. */
export function fixFile(session: Session, path: string, original: string): FixedFile {
  const { mark, text } = splitByteOrderMark(original)
  const fixed = fixText(session, path, text)
  if (fixed.text === text) return fixed
  try {
    writeFileAtomically(path, mark + fixed.text)
    return fixed
  } catch (error) {
    const message = `Cannot write the fixed file: ${describeWriteFailure(error)}`
    const report = session.check({ path, text })
    const userErrors = [...report.userErrors, { kind: 'io', file: path, line: null, column: null, message } as const]
    return { report: { ...report, userErrors }, text, passes: 0 }
  }
}

/** The part without input and output. */
export function fixText(session: Session, path: string, text: string): FixedFile {
  let current: FixedFile = { report: session.check({ path, text }), text, passes: 0 }
  while (current.passes < MAX_FIX_PASSES) {
    const next = applyEdits(current.text, selectAutofixes(current.report.findings))
    if (next === current.text) break
    const report = session.check({ path, text: next })
    if (report.userErrors.length > current.report.userErrors.length) return withBrokenFix(current)
    current = { report, text: next, passes: current.passes + 1 }
  }
  return current
}

function withBrokenFix(before: FixedFile): FixedFile {
  const bug = {
    file: before.report.path,
    pass: 'fix',
    message: 'A fix would have broken the syntax; it was not applied.',
    stack: '',
  }
  return { ...before, report: { ...before.report, internalErrors: [...before.report.internalErrors, bug] } }
}
