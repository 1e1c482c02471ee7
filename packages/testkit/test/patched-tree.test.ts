// An edit parses only what it touches: after random edits of every fixture the patched tree is that of a fresh parse.
import { deepStrictEqual, ok } from 'node:assert/strict'
import { parseText, type ParseOutcome } from '@logwright/engine/parser/parse-text'
import type { KeptTree } from '@logwright/engine/parser/patched-tree'
import { isCode, loadFixtures, type FixtureFile } from '../src/fixture'
import { seeded } from './broken-texts'

const EDITS_PER_FILE = 10
const TYPED = ['a', ' ', ';', '\n', '(', '`', '/', "'x'", 'let ', 'async\n', '// c\n', '/* c */', '/*', '*/', '"', '}',  '@d\n', 'as ', '{}', 'const q = 1\n', ''] // prettier-ignore

function parse(path: string, text: string, kept: KeptTree | null): ParseOutcome {
  return parseText({ path, text, parser: 'auto', wasmFile: null, lastGood: null, kept })
}

/** A plain copy: patching moves the nodes of the tree that it is given. */
function plain(outcome: ParseOutcome): unknown {
  if (outcome.kind === 'failed') return 'failed'
  const { program, comments } = outcome.tree
  return structuredClone({ body: program['body'], end: program['end'], comments })
}

/** Edits one text again and again. @returns how often an edit was patched in. */
function editFile({ path, text: first }: FixtureFile): number {
  const { below } = seeded(first.length)
  let text = first
  let kept: KeptTree | null = null
  let patched = 0
  for (let i = 0; i < EDITS_PER_FILE; i++) {
    const before: KeptTree | null = kept
    const outcome = parse(path, text, before)
    deepStrictEqual(plain(outcome), plain(parse(path, text, null)), `${path}, edit ${i}:\n${text}`)
    if (outcome.kind === 'tree') {
      if (before !== null && outcome.kept.nodes.some((nodes) => before.nodes.includes(nodes))) patched++
      kept = outcome.kept
    }
    const anywhere = below(text.length + 1)
    // Ends of lines are where statements meet.
    const at = i % 4 === 0 ? anywhere : Math.max(text.indexOf('\n', anywhere) + below(2), 0)
    const typed = TYPED[below(TYPED.length)] ?? ''
    // Every second edit starts from the fixture again, so that texts do not stay broken.
    text = i % 2 === 0 ? text.slice(0, at) + typed + text.slice(at + (typed === '' ? 3 : 0)) : first
  }
  return patched
}

describe('trees patched by edits', () => {
  it('equal those of a fresh parse', () => {
    const files = loadFixtures().flatMap((fixture) => fixture.files.filter(({ path }) => isCode(path)))
    const patched = files.reduce((sum, file) => sum + editFile(file), 0)
    ok(patched > 500, `only ${patched} edits were patched in`)
  })
})
