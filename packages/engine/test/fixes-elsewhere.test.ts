// A suggestion that is made in another file: one more path in the list of the logger that hides fields there.
import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import { applyEdits, memoryIo, openSession } from '@logwright/engine'
import { ROOT } from './memory-session'

const LOGGER = 'import pino from \'pino\'\nexport const logger = pino({ redact: { paths: ["token"], remove: true } })\n'
const LOGIN = `import { logger } from './logger.js'
export function login(password) {
  logger.info({ user: { password } }, 'login')
}
`

function reportOf(logger: string): ReturnType<ReturnType<typeof openSession>['check']> {
  const io = memoryIo({ [`${ROOT}/logger.js`]: logger, [`${ROOT}/login.js`]: LOGIN })
  return openSession({ root: ROOT, io, config: { file: null } }).check({ path: `${ROOT}/login.js`, text: LOGIN })
}

describe('fixes in other files', () => {
  it('a path is added to the list in the file that makes the logger, and the finding is gone', () => {
    const { findings } = reportOf(LOGGER)
    const fix = findings[0]?.fixes.find(({ insertion }) => insertion)
    ok(fix?.insertion)
    strictEqual(fix.title, "Add 'user.password' to the redaction of the logger in logger.js")
    strictEqual(fix.insertion.path, 'logger.js')
    const fixed = applyEdits(LOGGER, [{ ...fix.insertion.range, text: fix.insertion.text }])
    ok(fixed.includes('["token", "user.password"]'), fixed)
    deepStrictEqual(reportOf(fixed).findings, [])
  })

  it('two lists, or one that comes from elsewhere, get none', () => {
    const two = `${LOGGER}export const other = pino({ redact: ['a'] })\n`
    for (const logger of [two, "import pino from 'pino'\nexport const logger = pino()\n"])
      ok(reportOf(logger).findings.every(({ fixes }) => fixes.every(({ insertion }) => !insertion)))
  })

  it('hosts that ask for one rule, and report in one file, are given none', () => {
    const io = memoryIo({ [`${ROOT}/logger.js`]: LOGGER, [`${ROOT}/login.js`]: LOGIN })
    const session = openSession({ root: ROOT, io, config: { file: null } })
    const found = session.find(
      { path: `${ROOT}/login.js`, text: LOGIN },
      'no-sensitive-data-in-logs',
      {},
      'recommended',
    )
    strictEqual(found.length, 1)
    ok(found.every(({ fixes }) => fixes.every(({ elsewhere }) => !elsewhere)))
  })
})
