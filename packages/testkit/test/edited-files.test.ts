// Rules look again only at what an edit may mean something to: after random edits of every fixture the findings are those of a fresh
// analysis of the whole text.
import { deepStrictEqual, ok } from 'node:assert/strict'
import { memoryIo, openSession, type ReportedFinding, type Session } from '@logwright/engine'
import { isCode, loadFixtures, type Fixture, type FixtureFile } from '../src/fixture'
import { seeded } from './broken-texts'

const EDITS_PER_FILE = Number(process.env['EDITS'] ?? 12)
const ROOT = '/edited'
const TYPED = ['a', '1', ' ', '\n', '\n\n', '.', '_x', '// c\n', "'x'", 'log', 'await ', 'error', 'console.log(error)\n', 'const q = 1\n', 'throw e\n', 'return\n', 'export ', '', '', ''] // prettier-ignore

function sessionOf(fixture: Fixture, editing: boolean): Session {
  const io = memoryIo(Object.fromEntries(fixture.files.map(({ path, text }) => [`${ROOT}/${path}`, text])))
  return openSession({ root: ROOT, io, config: { file: null }, preset: fixture.preset, editing })
}

/** What hosts show. */
function shown(findings: readonly ReportedFinding[]): unknown {
  return JSON.parse(JSON.stringify(findings))
}

/** Edits one file of a fixture again and again. @returns how often only a part of it was looked at. */
function editFile(fixture: Fixture, { path, text: first }: FixtureFile, edits: number): number {
  const edited = sessionOf(fixture, true)
  const whole = sessionOf(fixture, false)
  const { below } = seeded(first.length + 7)
  let text = first
  for (let i = 0; i < edits; i++) {
    const report = edited.checkEdited({ path, text })
    const fresh = whole.check({ path, text })
    const place = `${fixture.id} ${path}, edit ${i}:\n${text}`
    if (fresh.userErrors.length > 0) ok(report.isHalfTyped || report.userErrors.length > 0, place)
    else if (!report.isHalfTyped) {
      deepStrictEqual(shown(report.findings), shown(fresh.findings), place)
      deepStrictEqual(report.outOfScope, fresh.outOfScope, place)
    }
    const at = below(text.length + 1)
    const typed = TYPED[below(TYPED.length)] ?? ''
    // Texts must not stay broken.
    text =
      fresh.userErrors.length > 0 || i % 7 === 6
        ? first
        : text.slice(0, at) + typed + text.slice(at + (typed === '' ? 1 + below(3) : 0))
  }
  return edited.counts().parts
}

describe('files under edit', () => {
  it('have the findings of a fresh analysis', function () {
    this.timeout(600_000)
    let parts = 0
    for (const fixture of loadFixtures())
      for (const file of fixture.files.filter(({ path }) => isCode(path)))
        parts += editFile(fixture, file, EDITS_PER_FILE)
    ok(parts > 500, `only ${parts} parts were looked at alone`)
    console.log(parts)
  })
})
