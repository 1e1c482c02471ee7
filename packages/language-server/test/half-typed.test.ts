// While a line is typed: findings stay where they are, and 500 random edits end where a fresh analysis ends.
import assert from 'node:assert/strict'
import { nodeIo, openSession, type Session } from '@logwright/engine'
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { serve, type Served } from './served-folder'

const SERVICE = `import express from 'express'
import pino from 'pino'
import { writeFile } from 'node:fs/promises'

const log = pino()
const app = express()

export async function login(user: string, password: string): Promise<boolean> {
  log.info({ user, password }, 'login')
  return password.length > 3
}

app.get('/proxy', async (req, res) => {
  const answer = await fetch(String(req.query.url))
  res.send(await answer.text())
})

export async function load(path: string): Promise<void | null> {
  try {
    return await save(path)
  } catch (error) {
    return null
  }
}

async function save(path: string): Promise<void> {
  return await writeFile(path, 'x')
}

export function audit(token: string): void {
  log.warn('refused ' + token)
}
`

/** A document as the client has it, sent edit by edit. */
class EditedDocument {
  readonly #served: Served
  readonly uri: string
  #document: TextDocument

  constructor(served: Served, text: string) {
    this.#served = served
    this.uri = served.open('service.ts', text)
    this.#document = TextDocument.create(this.uri, 'typescript', 1, text)
  }

  get text(): string {
    return this.#document.getText()
  }

  /** Replaces `[start, end)`, and gives what puts it back. */
  replace(start: number, end: number, text: string): () => void {
    const before = this.text.slice(start, end)
    const range = { start: this.#document.positionAt(start), end: this.#document.positionAt(end) }
    const change: TextDocumentContentChangeEvent = { range, text }
    const version = this.#document.version + 1
    TextDocument.update(this.#document, [change], version)
    this.#served.client.change(this.uri, version, [change])
    return () => void this.replace(start, start + text.length, before)
  }

  async findings(): Promise<readonly Found[]> {
    const diagnostics = await this.#served.client.diagnose(this.uri)
    return diagnostics.map((diagnostic) => this.#found(diagnostic))
  }

  #found({ code, message, range }: Diagnostic): Found {
    const [start, end] = [this.#document.offsetAt(range.start), this.#document.offsetAt(range.end)]
    assert.ok(start <= end && end <= this.text.length)
    return { rule: String(code), message: String(message), start, end, code: this.text.slice(start, end) }
  }
}

interface Found {
  readonly rule: string
  readonly message: string
  readonly start: number
  readonly end: number
  readonly code: string
}

/** What an analysis that knows nothing of earlier texts says; null where the text does not parse. */
function fresh(session: Session, path: string, text: string): readonly Omit<Found, 'code'>[] | null {
  const report = session.check({ path, text })
  if (report.userErrors.length > 0) return null
  return report.findings.map(({ rule, message, range }) => ({ rule, message, ...range }))
}

const withoutCode = ({ rule, message, start, end }: Found): Omit<Found, 'code'> => ({ rule, message, start, end })

/** Numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const NOISE = [
  '(',
  '{',
  '}',
  ')',
  '`',
  "'",
  '${',
  '/*',
  'const ',
  '.',
  ' = ',
  '=> {',
  'a',
  '\n',
  '',
  '  ',
  ']',
  'await ',
  '<',
]
const STATEMENTS = [
  "log.error({ password: secret() }, 'x')\n",
  'export const limit = 10\n',
  "log.info('started')\n",
  'try { limits() } catch { }\n',
  "function secret(): string { return 'x' }\n",
]

describe('half-typed text', () => {
  let served: Served
  let document: EditedDocument
  beforeEach(async () => {
    served = await serve()
    document = new EditedDocument(served, SERVICE)
  })
  afterEach(async () => assert.equal(await served.stop(), 0))

  it('keeps every finding while a line is typed', async () => {
    const before = (await document.findings()).map(({ rule, code }) => `${rule} ${code}`)
    assert.ok(before.length >= 4)
    for (const [anchor, line] of [
      ['  return password.length > 3', "  log.debug({ id: makeId(`n-${'x'}`), at: [1, 2] }, 'done') // ok\n"],
      ['  const answer', "  if (!req.query.url) return res.status(400).send({ why: 'url' })\n"],
      ['export function audit', 'const table = new Map<string, { name: string }>([["a", { name: /[(]/.source }]])\n'],
    ] as const) {
      const at = document.text.indexOf(anchor)
      for (const [index, character] of [...line].entries()) {
        document.replace(at + index, at + index, character)
        const now = (await document.findings()).map(({ rule, code }) => `${rule} ${code}`)
        const lost = before.filter((finding) => !now.includes(finding))
        assert.deepEqual(lost, [], `after ${JSON.stringify(line.slice(0, index + 1))}`)
      }
    }
    assert.deepEqual(
      (await document.findings()).map(withoutCode),
      fresh(freshSession(), served.at('service.ts'), document.text),
    )
  })

  it('moves findings with the code, and drops those whose code is gone', async () => {
    const first = await document.findings()
    document.replace(document.text.length, document.text.length, 'f(')
    document.replace(0, 0, '// two\n// lines\n')
    const moved = await document.findings()
    assert.deepEqual(
      moved.map(({ code, rule }) => [rule, code]),
      first.map(({ code, rule }) => [rule, code]),
    )
    const line = "  log.info({ user, password }, 'login')\n"
    document.replace(document.text.indexOf(line), document.text.indexOf(line) + line.length, '')
    assert.equal((await document.findings()).length, first.length - 1)
  })

  it('ends, after 500 random edits, in the findings of a fresh analysis', async function () {
    this.timeout(180_000)
    const random = seeded(20_261)
    const below = (limit: number): number => Math.floor(random() * limit)
    const session = freshSession()
    const seen = { parsed: 0, broken: 0 }
    let undo: (() => void)[] = []
    for (let edit = 0; edit < 500; edit++) {
      if (undo.length > 0 && random() < 0.6) undo.pop()?.()
      else if (undo.length === 0 && random() < 0.3) insertStatement(document, below)
      else {
        const start = below(document.text.length)
        undo.push(
          document.replace(start, Math.min(document.text.length, start + below(4)), NOISE[below(NOISE.length)] ?? ''),
        )
      }
      const found = await document.findings()
      const expected = fresh(session, served.at('service.ts'), document.text)
      if (expected === null) seen.broken++
      else {
        seen.parsed++
        assert.deepEqual(found.map(withoutCode), expected, `edit ${edit}:\n${document.text}`)
      }
    }
    for (const back of undo.reverse()) back()
    undo = []
    const [last, expected] = [await document.findings(), fresh(freshSession(), served.at('service.ts'), document.text)]
    assert.ok(expected !== null && expected.length >= 4 && document.text !== SERVICE)
    assert.deepEqual(last.map(withoutCode), expected)
    assert.ok(seen.parsed > 50 && seen.broken > 50, JSON.stringify(seen))
  })

  const freshSession = (): Session => openSession({ root: served.root, io: nodeIo, config: { file: null } })
})

/** A whole statement at the start of a line outside of any function. */
function insertStatement(document: EditedDocument, below: (limit: number) => number): void {
  const places = [...document.text.matchAll(/^(?:export|app\.|const )/gm)].map(({ index }) => index)
  const at = places[below(places.length)] ?? 0
  document.replace(at, at, STATEMENTS[below(STATEMENTS.length)] ?? '')
}
