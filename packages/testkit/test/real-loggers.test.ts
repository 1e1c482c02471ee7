// What we say of redaction is what the loggers do: small programs are analysed, and run with the real pino, winston and bunyan. The
// secret stands in their output exactly where the rule reports it.
import assert from 'node:assert/strict'
import { memoryIo, openSession } from '@logwright/engine'
import { KNOWN_WRONG } from './real-loggers/known-wrong'
import { LOGGER_PROGRAMS, programOf } from './real-loggers/programs'
import { outputOf } from './real-loggers/run'

const RULE = 'no-sensitive-data-in-logs'
const SECRET = 'S3CRET'

/** Whether the rule reports something in a program. */
function isReported(text: string): boolean {
  const io = memoryIo({ '/p/login.js': text, '/p/package.json': '{ "name": "p" }' })
  const session = openSession({ root: '/p', io, config: { file: null } })
  return session.check({ path: 'login.js', text }).findings.some(({ rule }) => rule === RULE)
}

describe('what loggers write', () => {
  let written = 0
  let hidden = 0
  for (const programs of LOGGER_PROGRAMS) {
    for (const options of programs.options) {
      it(`${programs.library} ${options}`, () => {
        for (const call of programs.calls) {
          const text = programOf(programs, options, call)
          const output = outputOf(text, SECRET)
          const isWritten = output.includes(SECRET)
          const known = KNOWN_WRONG.find((each) => each.options === options && each.call === call)
          const expected = known ? known.is === 'reported' : isWritten
          if (known) assert.notEqual(known.is === 'reported', isWritten, `no longer wrong: ${call}`)
          assert.equal(isReported(text), expected, `${call} writes ${output}`)
          if (isWritten) written++
          else hidden++
        }
      })
    }
  }

  it('both happen', () => {
    assert.ok(written > 200 && hidden > 200, `${written} written, ${hidden} hidden`)
  })
})
