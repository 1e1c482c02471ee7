// Rules look again only at what an edit may mean something to: after random edits of every fixture the findings are those of a fresh
// analysis of the whole text.
import { deepStrictEqual, ok } from 'node:assert/strict'
import type { EditReport, Session } from '@logwright/engine'
import { loadFixtures } from '../src/fixture'
import { toBatches, type BatchFile } from '../src/host'
import { openBatch } from '../src/hosts/engine-host'
import { seeded } from './broken-texts'

const EDITS_PER_FILE = 6
const TYPED = ['a', '1', ' ', '\n', '\n\n', '.', '_x', '// c\n', "'x'", 'log', 'await ', 'error', 'console.log(error)\n', 'const q = 1\n', 'throw e\n', 'return\n', 'export ', '', '', ''] // prettier-ignore

/** What hosts show. */
function shown({ findings, outOfScope }: Pick<EditReport, 'findings' | 'outOfScope'>): unknown {
  return JSON.parse(JSON.stringify({ findings, outOfScope }))
}

/** Functions that have to do with nothing: an edit above them means nothing to most of the file. */
function withFiller(text: string): string {
  const count = Math.ceil(text.length / 30)
  return `${text}\n${Array.from({ length: count }, (_, n) => `function filler${n}(n) {\n  return n + ${n}\n}\n`).join('\n')}`
}

/** Edits one file of a batch again and again. */
function editFile([edited, whole]: readonly [Session, Session], { place: path, text: own }: BatchFile): void {
  const { below } = seeded(own.length + 7)
  const first = withFiller(own)
  let text = first
  for (let i = 0; i < EDITS_PER_FILE; i++) {
    const report = edited.checkEdited({ path, text })
    const fresh = whole.check({ path, text })
    const place = `${path}, edit ${i}:\n${text}`
    const isBroken = fresh.userErrors.length > 0
    deepStrictEqual(report.isHalfTyped, isBroken, place)
    if (!isBroken) deepStrictEqual(shown(report), shown(fresh), place)
    const at = below(own.length)
    const typed = TYPED[below(TYPED.length)] ?? ''
    // Texts must not stay broken.
    text = isBroken ? first : text.slice(0, at) + typed + text.slice(at + (typed === '' ? 1 + below(3) : 0))
  }
}

describe('files under edit', () => {
  it('have the findings of a fresh analysis', function () {
    this.timeout(600_000)
    let parts = 0
    for (const batch of toBatches(loadFixtures())) {
      const sessions = [openBatch(batch, true), openBatch(batch)] as const
      for (const file of batch.files.filter(({ isCode }) => isCode)) editFile(sessions, file)
      parts += sessions[0].counts().parts
    }
    ok(parts > 1_000, `only ${parts} times a part was looked at alone`)
  })
})
