// Fixes and suggestions of a fixture: each one alone must leave sound code in which its finding is gone; all autofixes
// together must come to rest, at the text of `<claim>.fixed.*` where there is one.
import type { Finding, Fix } from '@logwright/engine'
import { applyEdits, fixText, mapOffset, type Checker } from './apply-fixes'
import type { Fixture } from './fixture'
import type { Batch, BatchFile } from './host'
import { toBatches } from './host'
import { openBatch, problemsOf } from './hosts/engine-host'

/** Why a text is no sound code of its language, or null. */
export type SyntaxCheck = (path: string, text: string) => string | null

/** A file as its author would have written it, and who judges it, edited or not. */
export interface PlainFile {
  readonly session: Checker
  readonly file: BatchFile
}

/** The fixture's files without markers. */
export function plainFiles(fixture: Fixture): readonly PlainFile[] {
  return toBatches([fixture], ({ plainText }) => plainText).flatMap((batch: Batch) => {
    const session = checkerOf(batch)
    return batch.files.filter(({ isCode }) => isCode).map((file) => ({ session, file }))
  })
}

/** Other files see an edited text as they do in an editor. */
function checkerOf(batch: Batch): Checker {
  const saved = openBatch(batch)
  if (batch.files.length === 1) return saved
  const isSaved = (path: string, text: string): boolean =>
    batch.files.some((file) => file.place === path && file.text === text)
  return {
    check: ({ path, text }) => {
      const files = batch.files.map((file) => (file.place === path ? { ...file, text } : file))
      const session = isSaved(path, text) ? saved : openBatch({ ...batch, files })
      return session.check({ path, text })
    },
  }
}

/** Everything wrong with the fixes of a fixture, ready to print. */
export function checkFixes(fixture: Fixture, syntaxOf: SyntaxCheck): readonly string[] {
  const files = plainFiles(fixture)
  const alone = files.flatMap(({ session, file }) => {
    const { findings } = session.check({ path: file.place, text: file.text })
    const offered = findings.flatMap((finding) =>
      finding.fixes.flatMap((fix) => (fix.elsewhere ? [] : [{ finding, fix }])),
    )
    return offered.flatMap(({ finding, fix }) => checkOne({ session, file, finding, fix, syntaxOf }))
  })
  return [...alone, ...files.flatMap(({ session, file }) => checkAll(session, file)), ...checkFixedFile(fixture, files)]
}

interface OfferedFix extends PlainFile {
  readonly finding: Finding
  readonly fix: Fix
  readonly syntaxOf: SyntaxCheck
}

function checkOne({ session, file, finding, fix, syntaxOf }: OfferedFix): readonly string[] {
  const text = applyEdits(file.text, fix.edits)
  const fail = (what: string): string => `${file.path}: '${fix.title}' ${what}:\n${text}`
  if (text === file.text) return [fail('changes nothing')]
  const syntax = syntaxOf(file.path, text)
  if (syntax !== null) return [fail(`leaves code that does not parse (${syntax})`)]
  const report = session.check({ path: file.place, text })
  const problems = problemsOf(report).map((problem) => fail(`leaves a problem (${problem})`))
  const start = mapOffset(finding.range.start, fix.edits, 'start')
  const end = mapOffset(finding.range.end, fix.edits, 'end')
  const stays = report.findings.filter(
    (left) => left.rule === finding.rule && left.range.start < end && left.range.end > start,
  )
  return [...problems, ...stays.map((left) => fail(`leaves the finding: ${left.message}`))]
}

function checkAll(session: Checker, file: BatchFile): readonly string[] {
  const fixed = fixText(session, file.place, file.text)
  return fixed.isStable ? [] : [`${file.path}: fixing never comes to rest; last text:\n${fixed.text}`]
}

function checkFixedFile({ fixed }: Fixture, files: readonly PlainFile[]): readonly string[] {
  const [only] = files
  if (fixed === null || !only) return []
  const { text, report } = fixText(only.session, only.file.place, only.file.text)
  const left = report.findings.map(({ message }) => `${fixed.path}: still reported: ${message}`)
  return text === fixed.text
    ? left
    : [...left, `${fixed.path} differs from what the fixes make (npm run fixtures -- --bless):\n${text}`]
}
