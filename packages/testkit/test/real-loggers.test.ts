// What we say of redaction is what the loggers do: small programs are analysed, and run with the real pino, winston and bunyan. The
// secret stands in their output exactly where the rule reports it.
import assert from 'node:assert/strict'
import { memoryIo, openSession } from '@logwright/engine'
import { LOGGER_PROGRAMS, programOf } from './real-loggers/programs'
import { outputOf } from './real-loggers/run'

const RULE = 'no-sensitive-data-in-logs'
const SECRET = 'S3CRET'

/** What rules report in a program. */
function findingsIn(text: string): readonly { readonly rule: string; readonly messageId: string }[] {
  const io = memoryIo({ '/p/login.js': text, '/p/package.json': '{ "name": "p" }' })
  return openSession({ root: '/p', io, config: { file: null } }).check({ path: 'login.js', text }).findings
}

/** What `valid-redaction` says of a program. */
const faultsOf = (text: string): readonly string[] =>
  findingsIn(text).flatMap(({ rule, messageId }) => (rule === 'valid-redaction' ? [messageId] : []))

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
          const isReported = findingsIn(text).some(({ rule }) => rule === RULE)
          assert.equal(isReported, isWritten, `${call} writes ${output}`)
          if (faultsOf(text).includes('elsewhere')) assert.ok(isWritten, `hidden: ${call}`)
          if (isWritten) written++
          else hidden++
        }
      })
    }
  }

  for (const redact of ["'password'", "['']", "['a..b']", "['a[']"]) {
    it(`pino refuses ${redact}`, () => {
      const text = `const pino = require('pino')\nconst log = pino({ redact: ${redact} })\nmodule.exports = () => log.info('x')`
      assert.throws(() => outputOf(text, SECRET))
      assert.deepEqual(faultsOf(text), ['malformed'])
    })
  }

  for (const redact of ['req.headers.Authorization', ' password', '/pass/', '**.password', 'pass*']) {
    it(`'${redact}' hides nothing`, () => {
      const text = (paths: string): string => `const pino = require('pino')
const log = pino({ base: null, timestamp: false, redact: [${paths}] })
module.exports = (password, req) => log.info({ password, user: { password }, req: { headers: req.headers } })`
      assert.equal(outputOf(text(`'${redact}'`), SECRET), outputOf(text(''), SECRET))
      assert.ok(faultsOf(text(`'${redact}'`)).includes('never'))
    })
  }

  it('both happen', () => {
    assert.ok(written > 200 && hidden > 200, `${written} written, ${hidden} hidden`)
  })
})
