// Each sentence of README and the pages about redaction stands in the list of statements, and is shown to be true: what is called safe is
// hidden in the output of the real pino, winston and bunyan, what is flagged is not.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { memoryIo, openSession } from '@logwright/engine'
import { REPOSITORY } from '../../../scripts/repository'
import { outputOf } from './real-loggers/run'
import { sentencesOf } from './real-loggers/sentences'
import { STATEMENTS, type Shown, type Statement } from './real-loggers/statements'

const SECRET = 'S3CRET'
const LEAK = 'no-sensitive-data-in-logs'

function check(text: string): ReturnType<ReturnType<typeof openSession>['check']>['findings'] {
  const io = memoryIo({ '/p/login.js': text, '/p/package.json': '{ "name": "p" }' })
  return openSession({ root: '/p', io, config: { file: null }, preset: 'strict' }).check({ path: 'login.js', text })
    .findings
}

/** The library does what is said of it, and so does Logwright. */
function assertShown({ program, writes, fault }: Shown): void {
  const output = outputOf(program, SECRET)
  assert.notEqual(output, '', `nothing is written: ${program}`)
  assert.equal(output.includes(SECRET), writes, `${program} writes ${output}`)
  const findings = check(program)
  assert.equal(findings.some(({ rule }) => rule === LEAK) || fault === 'sibling', writes, program)
  const faults = findings.flatMap(({ rule, messageId }) => (rule === 'valid-redaction' ? [messageId] : []))
  assert.deepEqual(faults, fault === undefined ? [] : [fault], program)
}

/** `file: name of a test`, or the path of a fixture. */
function assertExists(reference: string): void {
  const [file = '', name] = reference.split(': ')
  if (name === undefined) {
    assert.ok(existsSync(join(REPOSITORY, 'test-fixtures', file)), `there is no fixture ${file}`)
    return
  }
  const text = readFileSync(join(REPOSITORY, file), 'utf8')
  assert.ok(text.includes(name), `${file} has no test '${name}'`)
}

/** Pages of which every sentence about redaction must be shown. */
const PAGES = [...new Set(STATEMENTS.map(({ page }) => page))]

const ABOUT_REDACTION = /redact|\bmask|\bhid(?:e|es|den)\b|serializer|replacer|censor|typing mistake/i

describe('what is said of redaction', () => {
  for (const { page, says, shown = [], by = [] } of STATEMENTS)
    it(`${page}: ${says}`, () => {
      assert.ok(shown.length + by.length > 0, 'nothing shows it')
      assert.ok(sentencesOf(page).includes(says), 'the page does not say so')
      shown.forEach(assertShown)
      by.forEach(assertExists)
    })

  for (const page of PAGES)
    it(`${page} says nothing else of it`, () => {
      const known = new Set(STATEMENTS.filter((each: Statement) => each.page === page).map(({ says }) => says))
      const others = sentencesOf(page).filter((sentence) => ABOUT_REDACTION.test(sentence) && !known.has(sentence))
      assert.deepEqual(others, [])
    })
})

/** The program after the suggestion of this title. */
function changed(program: string, title: RegExp): string {
  const fix = check(program)
    .flatMap(({ fixes }) => fixes)
    .find((each) => title.test(each.title))
  assert.ok(fix, `no suggestion ${String(title)}`)
  const edits = [...fix.edits].sort((a, b) => b.start - a.start)
  return edits.reduce((text, { start, end, text: given }) => text.slice(0, start) + given + text.slice(end), program)
}

describe('what suggestions make of redaction', () => {
  const open = (options: string, call: string): string =>
    `const pino = require('pino')\nconst log = pino(${options})\nmodule.exports = (password, req) => ${call}`
  const repairs = [
    {
      says: 'add the path to the list',
      title: /^Add/,
      program: open("{ redact: ['token'] }", "log.info({ password }, 'x')"),
    },
    {
      says: 'take the secret out of the record',
      title: /^Remove/,
      program: open('{}', "log.info({ id: 1, password }, 'x')"),
    },
    { says: 'write [REDACTED]', title: /^Redact/, program: open('{}', "log.info({ id: 1, password }, 'x')") },
    {
      says: 'correct the path',
      title: /Password|password/,
      program: open("{ redact: ['Password'] }", "log.info({ password }, 'x')"),
    },
  ]
  for (const { says, title, program } of repairs)
    it(says, () => {
      assert.ok(outputOf(program, SECRET).includes(SECRET))
      const output = outputOf(changed(program, title), SECRET)
      assert.ok(output.includes('"msg":"x"') && !output.includes(SECRET), output)
    })
})
